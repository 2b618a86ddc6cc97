/** A limit that a conversion ran into, with the words that people are told. */
export class ConversionLimit extends Error {}

/** Longest text that is made of a file, in characters: its values would need many times as much memory. */
export const longestText = 64 * 1024 * 1024;
