// A calendar of a company.
const event = { name: 'Birthday party', date: '2024-03-14', starts: '14 March 2024' };
const dates = ['2024-03-14', '03/14/2024', '20240314'];
