/** Rules of firewalls that open the ports of databases to every address. */
import { databasePorts, portForms } from '../catalog/resources/ports.js';
import { holds, matches, namesOf } from './conditions.js';
import type { Known, ObjectValue, Resource, Value } from './model.js';
import { objectsUnder, placesOf } from './places.js';
import type { Flaw } from './row.js';

const anywhere = [/^(?:0\.0\.0\.0\/0|::\/0|\*|Internet|Any)$/i];

/** The rules of a resource by which everybody reaches a database. */
export function openPortsIn(resource: Resource): readonly Flaw[] {
  const type = resource.type.toLowerCase();
  return portForms
    .filter(({ types }) => types.some((each) => each.toLowerCase() === type))
    .flatMap((form) => {
      const whole = resource.properties;
      const holders = form.each === undefined ? [whole] : objectsUnder(whole, namesOf(form.each));
      return holders.flatMap((holder): readonly Flaw[] => {
        if (!(form.when ?? []).every((each) => (holds(holder, each) ?? holds(whole, each)) === true)) return [];
        if ((form.unless ?? []).some((each) => holds(whole, each) !== false)) return [];
        const address = form.addresses.flatMap((path) => [...known(holder, path), ...known(whole, path)]);
        const open = address.find((value) => matches(value, anywhere));
        if (open === undefined || !opensDatabase(holder, form.ports, form.range)) return [];
        return [{ start: open.start, end: open.end, what: 'the port of a database is open to every address' }];
      });
    });
}

function known(object: ObjectValue, path: string): readonly Known[] {
  return placesOf(object, namesOf(path)).flatMap((place) => (place.kind === 'value' ? scalarsIn(place.value) : []));
}

function scalarsIn(value: Value): readonly Known[] {
  if (value.kind === 'known') return [value];
  return value.kind === 'list' ? value.items.flatMap(scalarsIn) : [];
}

/** Does a rule open a database port, by a list of ports and ranges or by its first and last port? */
function opensDatabase(
  object: ObjectValue,
  ports: readonly string[],
  range: readonly [string, string] | undefined,
): boolean {
  const written = ports.flatMap((path) => known(object, path)).map(({ value }) => String(value));
  const ranges = written.map((text) => /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text));
  const listed = ranges.some(
    (found) => found !== null && holdsDatabase(Number(found[1]), Number(found[2] ?? found[1])),
  );
  if (listed || range === undefined) return listed;
  const [first] = known(object, range[0]);
  const [last] = known(object, range[1]);
  return first !== undefined && last !== undefined && holdsDatabase(Number(first.value), Number(last.value));
}

function holdsDatabase(first: number, last: number): boolean {
  return databasePorts.some((port) => first <= port && port <= last);
}
