import { roleNames } from '../catalog/fieldNames.js';
import type { Severity } from '../model.js';
import { longestPattern, patternFlaw } from './boundedPattern.js';
import { globFlaw, longestGlob, ruleGlobFlaw } from './globs.js';
import { lockableSettings, namesRules } from './locks.js';
import type { RuleSetting } from './model.js';
import { hostFlaw, longestName } from './names.js';
import { nearestWord } from './nearestWord.js';
import { type KeyForm, record } from './objects.js';
import { type Kind, mapped, oneOf, text } from './values.js';

/** The words that several sections of a policy file share. */

/** A severity, or none. */
export const severity: Kind<Severity | 'off'> = oneOf(['error', 'warning', 'information', 'off']);

/** A glob of paths. */
export const glob = text({
  expected: 'a glob such as "src/**" or "*.snap"',
  longest: longestGlob,
  check: globFlaw,
  schema: { pattern: '^[^!#/\\\\][^\\\\]*$' },
});

/** Rule ids or globs of them, with severities, in the order of the file. */
export const ruleSettings: Kind<readonly RuleSetting[]> = mapped(
  record({ expected: 'a rule or a glob such as "storage/*"', longest: longestGlob, check: ruleGlobFlaw }, severity),
  (settings) => [...settings].map(([pattern, each]) => ({ pattern, severity: each })),
);

/** A name for people, a reference, a sentence. */
export const phrase = text({ expected: 'a text of one line with at most 500 characters', longest: 500 });

/** Where something is found: a path or an address. */
export const place = text({ expected: 'a path or an address', longest: 2000 });

/** The name of a function, alone or with what it is called on. */
export const functionName = text({
  expected: 'the name of a function such as "deidentify" or "privacy.deidentify"',
  longest: 200,
  check: (name) =>
    /^[\p{L}_$][\p{L}\p{N}_$]*[!?]?(?:(?:\.|::|->|\\)[\p{L}_$][\p{L}\p{N}_$]*[!?]?)*$/u.test(name)
      ? undefined
      : 'Only the name of the function is written here, such as "deidentify": no brackets, no arguments.',
});

/** A pattern of host names. */
export const host: Kind<string> = mapped(
  text({ expected: 'the name of a host such as "llm.example.org"', longest: longestName, check: hostFlaw }),
  (name) => name.toLowerCase(),
);

/** A pattern of model names. */
export const modelName = text({ expected: 'the name of a model such as "gpt-5*"', longest: longestName });

/** Patterns of model names as keys. */
export const modelKeys: KeyForm = { expected: 'the name of a model such as "gpt-5*"', longest: longestName };

/** A region of a vendor. */
export const region: Kind<string> = mapped(
  text({
    expected: 'a region such as "us" or "us-east-1"',
    longest: 64,
    check: (name) =>
      /^[a-z0-9]+(?:[ _-][a-z0-9]+)*$/i.test(name)
        ? undefined
        : 'A region is written as the vendor writes it, such as "us" or "us-east-1".',
  }),
  (name) => name.toLowerCase(),
);

/** What a policy builds on: the path of a file, or a package. */
export const reference = text({
  expected: 'the path of a policy file such as "../base.phi-lint.json", or a package such as "@clinic/phi-lint-policy"',
  longest: 500,
  check: (value) => {
    if (/^[a-z][a-z0-9+.-]+:/i.test(value))
      return 'Nothing is fetched over a network. Name a file, or a package that is installed.';
    return value.includes('\\') ? 'Paths are written with forward slashes.' : undefined;
  },
});

/** A rule, a glob of rules, or a setting. */
export const lockable = text({
  expected: 'a rule, a glob such as "storage/*", or a setting such as "suppressions.requireReason"',
  longest: longestGlob,
  check(name) {
    if (namesRules(name)) return globFlaw(name);
    if (lockableSettings.includes(name)) return undefined;
    const meant = nearestWord(name, lockableSettings);
    return `This cannot be locked. ${meant === undefined ? `Beside rules, these can: ${lockableSettings.join(', ')}.` : `Is "${meant}" meant?`}`;
  },
});

/** The pattern of a number of the site. */
export const ownPattern = text({
  expected: `a regular expression of at most ${longestPattern} characters`,
  longest: longestPattern,
  check: patternFlaw,
});

/** What a value is for. */
export const role = oneOf(roleNames);
