import type { Argument, Expression, FunctionNode, Program, Statement } from '../../../server/core/program/model.js';

/** A Program as lines of one notation, the same for every language, so that two can be compared. */
export function printProgram(program: Program): readonly string[] {
  return [
    ...program.imports.map(({ module, name, local }) => `import ${module} ${name} as ${local || '*'}`),
    ...program.body.flatMap((statement) => printStatement(statement)),
    ...program.errors.map(({ start, end }) => `error ${start}-${end}`),
  ];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function printStatement(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'assign': {
      const { target, value, augments } = statement;
      return [
        `${printExpression(target)} ${augments ? '+=' : '='} ${value === undefined ? '' : printExpression(value)}`,
      ];
    }
    case 'expression':
      return [printExpression(statement.expression)];
    case 'return':
    case 'throw':
    case 'yield':
      return [statement.value === undefined ? statement.kind : `${statement.kind} ${printExpression(statement.value)}`];
    case 'branch':
      return [
        `branch ${statement.tests.map(printExpression).join(', ')}`.trim(),
        ...statement.blocks.flatMap((block) => ['|', ...indented(block.flatMap(printStatement))]),
      ];
    case 'loop': {
      const { target, iterable, body } = statement;
      const head = [target, iterable]
        .flatMap((part) => (part === undefined ? [] : [printExpression(part)]))
        .join(' in ');
      return [`loop ${head}`.trim(), ...indented(body.flatMap(printStatement))];
    }
    case 'function':
      return printFunction(statement.function);
    case 'class': {
      const { name, bases, decorators, fields, methods, body } = statement.class;
      return [
        ...decorators.map((decorator) => `@${printExpression(decorator)}`),
        `class ${name}${bases.length > 0 ? ` : ${bases.join(', ')}` : ''}`,
        ...indented(
          fields.map(
            (field) => `field ${field.name}${field.value === undefined ? '' : ` = ${printExpression(field.value)}`}`,
          ),
        ),
        ...indented(methods.flatMap(printFunction)),
        ...indented(body.flatMap(printStatement)),
      ];
    }
  }
}

function printFunction({ name, parameters, decorators, body, receiver, constructs }: FunctionNode): readonly string[] {
  const given = parameters.map((parameter) => {
    const label = parameter.pattern === undefined ? parameter.name : printExpression(parameter.pattern);
    return parameter.default === undefined ? label : `${label} = ${printExpression(parameter.default)}`;
  });
  const owner = receiver === undefined ? '' : `${receiver}.`;
  return [
    ...decorators.map((decorator) => `@${printExpression(decorator)}`),
    `${constructs ? 'constructor' : `function ${owner}${name}`}(${given.join(', ')})`,
    ...indented(body.flatMap(printStatement)),
  ];
}

function printArgument({ name, spread, value }: Argument): string {
  return `${name === undefined ? '' : `${name}: `}${spread ? '...' : ''}${printExpression(value)}`;
}

export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'member':
      return `${printExpression(expression.object)}.${expression.property}`;
    case 'index':
      return `${printExpression(expression.object)}[${printExpression(expression.index)}]`;
    case 'call':
      return `${expression.construct ? 'new ' : ''}${printExpression(expression.callee)}(${expression.args.map(printArgument).join(', ')})`;
    case 'string':
      return JSON.stringify(expression.value);
    case 'constant':
      return String(expression.value);
    case 'template':
      return `\`${expression.parts.map((part) => (part.kind === 'string' ? part.value : `{${printExpression(part)}}`)).join('')}\``;
    case 'object': {
      const entries = expression.entries.map(
        ({ key, spread, value }) => `${spread ? '...' : `${key ?? '?'}: `}${printExpression(value)}`,
      );
      return `${expression.type}{${entries.join(', ')}}`;
    }
    case 'list':
      return `[${expression.items.map(printExpression).join(', ')}]`;
    case 'function': {
      const { function: node } = expression;
      const body = node.body.flatMap(printStatement).join('; ');
      return `(${node.parameters.map(({ name, pattern }) => (pattern === undefined ? name : printExpression(pattern))).join(', ')}) => {${body}}`;
    }
    case 'choice': {
      const { test, options } = expression;
      return `${test === undefined ? '' : `${printExpression(test)} ? `}(${options.map(printExpression).join(' | ')})`;
    }
    case 'operation':
      return `${expression.operator}(${expression.operands.map(printExpression).join(', ')})`;
    case 'assignment':
      return `(${printExpression(expression.target)} = ${printExpression(expression.value)})`;
    case 'other':
      return `other(${expression.parts.map(printExpression).join(', ')})`;
  }
}
