/** Words without which a file says nothing to others beside AI endpoints. */
import { guardClues, guardingClass } from '../catalog/access/guards.js';
import { storeClues } from '../catalog/storage/stores.js';

const clues = new RegExp(
  [...guardClues, ...storeClues].map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
  'i',
);

const classes = new RegExp(`\\bclass\\s{1,4}\\w{0,40}${guardingClass.source}`);

/** May a text say something to other files beside AI endpoints? */
export function mayConcernOthers(text: string): boolean {
  return clues.test(text) || classes.test(text);
}
