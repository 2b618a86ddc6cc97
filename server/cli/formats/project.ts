/** Where the project lives; reports link to its pages. */
export const project = 'https://github.com/phi-lint/phi-lint';
