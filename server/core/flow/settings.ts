/** Settings of libraries, in code and in files of configuration, that give away whatever passes. */
import { developmentGuard, developmentPath } from '../catalog/leaks/logging.js';
import { isTestPath } from '../catalog/testPaths.js';
import type { Document, Span } from '../model.js';
import type { Code } from '../program/code.js';
import { type OptionIndex, optionsInCode, optionsInConfiguration } from '../program/optionTable.js';
import { type ShapeRow, shapesIn } from '../program/shapes.js';
import { withoutOverlaps } from '../transport/hits.js';

/** A setting of a table. */
export interface SettingHit extends Span {
  readonly what: string;
}

/** How much of the text before a setting may say that it holds in development alone. */
const guardLength = 240;

/** The settings of a document that rows of the tables match; none of tests and of development. */
export function leakingSettings<S extends string>(
  document: Document,
  code: readonly Code[],
  options: OptionIndex<S>,
  shapes: readonly ShapeRow<S>[],
): readonly SettingHit[] {
  const { path, text, kind } = document;
  if (kind === 'prose' || kind === 'inert' || isTestPath(path) || developmentPath.test(path)) return [];
  const inCode = code.flatMap((each) => optionsInCode(each, options));
  const named = kind === 'data' ? optionsInConfiguration(document, options) : inCode;
  const found = [...named, ...shapesIn(document, shapes)].map(({ start, end, row }) => ({
    start,
    end,
    what: row.what,
  }));
  return withoutOverlaps(text, found).filter(
    ({ start }) => !developmentGuard.test(text.slice(Math.max(0, start - guardLength), start)),
  );
}
