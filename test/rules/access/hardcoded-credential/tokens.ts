const github = 'ghp_q7Zp2mK9vX4tR8wB1nC6yD3fG5hJ0kLsAeUi';
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/hardcoded-credential
const login = { password: 'Linen-Closet-3847', user: 'etl' };
//                         ^^^^^^^^^^^^^^^^^ access/hardcoded-credential
const labels = { password: 'Your password 2', passwordHint: 'Use 8 letters' };
const form = { password: process.env.PASSWORD ?? '' };
