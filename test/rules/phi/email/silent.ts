/** Reserved domains, mailboxes of roles, and what is no mailbox. */
export const patients = [
  { mrn: 'MRN-TEST-001', email: 'jane@example.com' },
  { email: 'rosalind@patients.example' },
  { email: 'rosalind@clinic.test' },
  { email: 'rosalind@localhost' },
  { email: 'test@test.com' },
  { email: 'jane.doe@gmail.com' },
  { email: 'noreply@lakeshorehealth.org' },
  { email: 'support@lakeshorehealth.org' },
  { email: 'user@domain.com' },
  { email: 'xxxxx@xxxxx.com' },
  { email: 'a***@gmail.com' },
  { email: 'you@yours.com' },
  { email: 'jane@doe.com' },
  { email: '' },
  { email: `${user}@${domain}` },
  { email: faker.internet.email() },
  { emailPattern: '^[^@]+@[^@]+$', emailTemplate: 'welcome@2x.png', emailSubject: 'Hello' },
];
const remote = 'git@github.com:lakeshore/portal.git';
const dependency = '@patient/portal@4.18.2';
const decorator = '@Injectable() patient@v2';
