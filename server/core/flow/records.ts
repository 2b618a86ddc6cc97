/** Types that hold patients' records: by their names, or by the fields that the file declares for them. */
import { type ClassBinding, classNamed, type Frame } from '../program/bindings.js';
import { carriedByName, typeHoldsRecord } from './names.js';

/** Tells of a declared type, as written, whether it holds a record. */
export function recordsOf(clinical: boolean): (type: string, frame: Frame) => boolean {
  const known = new Map<ClassBinding, boolean>();
  const declaresRecord = (owner: ClassBinding): boolean => {
    const { fields, methods } = owner.node;
    const identifying = fields.filter(({ name }) => carriedByName(name, clinical)?.level === 'identifier');
    return identifying.length > 0 && fields.length > 1 && methods.length < 8;
  };
  return (type, frame) => {
    if (type === '') return false;
    if (typeHoldsRecord(type, clinical)) return true;
    const name = /[A-Z]\w*/.exec(type.replace(/^.*[<[\]*&]/, ''))?.[0];
    const owner = name === undefined ? undefined : classNamed(name, frame);
    if (owner === undefined) return false;
    const answer = known.get(owner) ?? declaresRecord(owner);
    known.set(owner, answer);
    return answer;
  };
}
