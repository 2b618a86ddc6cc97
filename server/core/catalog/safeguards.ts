/** The standards of the HIPAA rules, and of Section 1557, that findings speak to, for counting findings by them. */

/** One standard, with the citations of rules that belong to it. */
export interface Safeguard {
  readonly citation: string;
  /** As the regulation names it. */
  readonly title: string;
  /** Which of the HIPAA rules it is part of; `Section 1557` stands for the rule against discrimination in care. */
  readonly part: 'Privacy Rule' | 'Security Rule' | 'Section 1557';
  /** Beginnings of the citations that belong to it. */
  readonly covers: readonly string[];
}

/**
 * Headings of the standards and implementation specifications.
 * Source: 45 CFR part 164, subparts C and E, 45 CFR 160.103 for what a business associate is, and 45 CFR 92.210.
 */
export const safeguards: readonly Safeguard[] = [
  privacy('164.502(a)', 'Uses and disclosures: general rules', ['164.502(a)', '160.103']),
  privacy('164.502(b)', 'Minimum necessary', ['164.502(b)', '164.514(d)']),
  privacy('164.502(e)', 'Disclosures to business associates', ['164.502(e)', '164.504(e)', '164.502(a)(3)']),
  privacy('164.508', 'Authorization for uses and disclosures', ['164.508']),
  privacy('164.514(b)', 'De-identification', ['164.514(a)', '164.514(b)']),
  privacy('164.514(c)', 'Re-identification codes', ['164.514(c)']),
  security('164.308(a)(1)(ii)(A)', 'Risk analysis', ['164.308(a)(1)']),
  security('164.308(a)(5)(ii)(D)', 'Password management', ['164.308(a)(5)']),
  security('164.308(b)', 'Business associate contracts', ['164.308(b)', '164.314(a)']),
  security('164.312(a)(1)', 'Access control', ['164.312(a)']),
  security('164.312(a)(2)(iv)', 'Encryption and decryption', ['164.312(a)(2)(iv)']),
  security('164.312(b)', 'Audit controls', ['164.312(b)']),
  security('164.312(d)', 'Person or entity authentication', ['164.312(d)']),
  security('164.312(e)', 'Transmission security', ['164.312(e)']),
  security('164.316(b)', 'Documentation', ['164.316(b)']),
  safeguard('Section 1557', '92.210', 'Nondiscrimination in patient care decision support tools', ['92.210']),
];

/** The standard that a citation belongs to: the one with the longest beginning of it. */
export function safeguardOf(citation: string): Safeguard | undefined {
  let found: Safeguard | undefined;
  let longest = 0;
  for (const safeguard of safeguards) {
    for (const beginning of safeguard.covers) {
      if (beginning.length > longest && citation.startsWith(beginning)) {
        found = safeguard;
        longest = beginning.length;
      }
    }
  }
  return found;
}

function privacy(section: string, title: string, covers: readonly string[]): Safeguard {
  return safeguard('Privacy Rule', section, title, covers);
}

function security(section: string, title: string, covers: readonly string[]): Safeguard {
  return safeguard('Security Rule', section, title, covers);
}

function safeguard(part: Safeguard['part'], section: string, title: string, covers: readonly string[]): Safeguard {
  const cfr = (text: string) => `45 CFR ${text}`;
  return { part, citation: cfr(section), title, covers: covers.map(cfr) };
}
