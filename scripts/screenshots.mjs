// Takes the pictures of the README from the last run of the tests in the workbench, which leaves them in artifacts/.
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Picture by the step of a flow that shows it. */
const pictures = {
  'agreement.png': /^while-writing-\d+-shows-the-agreement/,
  'overview.png': /^overview-light-\d+-shows-Data-flows/,
  'paste.png': /^paste-de-identified-\d+-lists-the-offer/,
};

const [artifacts, media] = ['artifacts', join('docs', 'media')];
const taken = existsSync(artifacts) ? readdirSync(artifacts) : [];
mkdirSync(media, { recursive: true });
for (const [picture, step] of Object.entries(pictures)) {
  const shot = taken.find((name) => step.test(name));
  if (shot === undefined) {
    console.error(`${picture}: the last run has no such picture. Run "npm test" first.`);
    process.exitCode = 1;
  } else copyFileSync(join(artifacts, shot), join(media, picture));
}
