/** What tasks of Ansible make: each calls a module with its properties. */
import { ansibleModules } from '../catalog/resources/modules.js';
import {
  mostResources,
  type ObjectValue,
  type Property,
  propertyOf,
  type Resource,
  textOf,
  type Value,
} from './model.js';

/** Where plays and blocks keep their tasks. */
const taskLists: readonly string[] = ['tasks', 'pre_tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always'];

/** How deep blocks stand in others. */
const deepestBlock = 6;

/** The resources that a playbook or a list of tasks makes. */
export function readAnsible(document: Value): readonly Resource[] {
  return document.kind === 'list' ? tasksIn(document, 0).slice(0, mostResources) : [];
}

function tasksIn(list: Value, depth: number): readonly Resource[] {
  if (list.kind !== 'list' || depth > deepestBlock) return [];
  return list.items.flatMap((item): readonly Resource[] => {
    if (item.kind !== 'object') return [];
    const inner = taskLists.flatMap((name) => {
      const tasks = propertyOf(item, name);
      return tasks === undefined ? [] : tasksIn(tasks, depth + 1);
    });
    return [...item.properties.flatMap((each) => resourceOf(each, item)), ...inner];
  });
}

function resourceOf({ name, value, at }: Property, task: ObjectValue): readonly Resource[] {
  const type = ansibleModules.get(name.slice(name.lastIndexOf('.') + 1));
  if (type === undefined || value.kind !== 'object' || textOf(propertyOf(value, 'state')) === 'absent') return [];
  const head = { start: at.start, end: at.start + name.length };
  const title = textOf(propertyOf(task, 'name')) ?? '';
  return [{ source: 'ansible', type, name: title, head, properties: value, start: at.start, end: at.end }];
}
