/**
 * Program: the one form that every programming language is lowered to. Rules, constant propagation and flow see only
 * this, so what they know holds in every language at once.
 *
 * The form keeps what data does (where values come from, what they are combined into, whom they are given to) and
 * drops what they do not need: precedence, types of loops, access modifiers. What a language table does not know
 * becomes `other` with its parts, so that a call inside of unknown syntax is still seen.
 */
import type { Span } from '../model.js';

/** A name that stands for a value: variable, parameter, class, module. `this` and `self` are called `this`. */
export interface Name extends Span {
  readonly kind: 'name';
  readonly name: string;
}

/** `object.property`, `object->property`, `Object::property`, `object?.property`. */
export interface Member extends Span {
  readonly kind: 'member';
  readonly object: Expression;
  readonly property: string;
}

/** `object[index]`. A subscript that is a string literal is an index too. */
export interface Index extends Span {
  readonly kind: 'index';
  readonly object: Expression;
  readonly index: Expression;
}

export interface Argument {
  /** The name of a named or labelled argument. */
  readonly name?: string;
  /** The value is a list or object whose parts are the arguments: `...rest`, `*args`, `**options`. */
  readonly spread?: boolean;
  readonly value: Expression;
  /** Name and value together, of a named argument. */
  readonly at?: Span;
}

/** A call or construction. Awaiting, unwrapping and error propagation (`await`, `!`, `?`, `try`) leave no trace. */
export interface Call extends Span {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Argument[];
  /** `new C()`, and calls of a class in languages whose grammar tells. */
  readonly construct: boolean;
}

/** A string literal without holes; `value` has its escapes resolved. */
export interface Text extends Span {
  readonly kind: 'string';
  readonly value: string;
}

/** A number, boolean or null (nil, None) literal. Numbers that cannot be held exactly are NaN. */
export interface Constant extends Span {
  readonly kind: 'constant';
  readonly value: number | boolean | null;
}

/** A string made of parts: interpolation, concatenation with a string literal, formatting. */
export interface Template extends Span {
  readonly kind: 'template';
  readonly parts: readonly Expression[];
}

export interface Entry {
  /** The key where it is a name or a string literal; undefined for computed keys and spread. */
  readonly key: string | undefined;
  readonly spread?: boolean;
  readonly value: Expression;
  /** Key and value together. */
  readonly at?: Span;
}

/** An object, map, dictionary, hash, associative array or struct literal. As a target it destructures. */
export interface ObjectLiteral extends Span {
  readonly kind: 'object';
  /** The type that the literal names: `Config{…}` of Go, `new Request { … }` of C#; '' when none. */
  readonly type: string;
  readonly entries: readonly Entry[];
}

/** A list, array, tuple or set literal. As a target it destructures. */
export interface ListLiteral extends Span {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

/** A function value: lambda, closure, arrow function, block. */
export interface FunctionValue extends Span {
  readonly kind: 'function';
  readonly function: FunctionNode;
}

/** One of several values: `a ?? b`, `a || b`, `a or b`, `t ? a : b`. The test is kept apart. */
export interface Choice extends Span {
  readonly kind: 'choice';
  readonly test: Expression | undefined;
  readonly options: readonly Expression[];
}

/** Arithmetic, comparison and logic, with the operator as it is written. */
export interface Operation extends Span {
  readonly kind: 'operation';
  readonly operator: string;
  readonly operands: readonly Expression[];
}

/** An assignment that is used as a value. */
export interface AssignmentValue extends Span {
  readonly kind: 'assignment';
  readonly target: Expression;
  readonly value: Expression;
}

/** Syntax that has no form of its own here; its parts in the order of the text. */
export interface Other extends Span {
  readonly kind: 'other';
  readonly parts: readonly Expression[];
}

export type Expression =
  | Name
  | Member
  | Index
  | Call
  | Text
  | Constant
  | Template
  | ObjectLiteral
  | ListLiteral
  | FunctionValue
  | Choice
  | Operation
  | AssignmentValue
  | Other;

/** `target = value`, in all forms of declaration and assignment. */
export interface Assignment extends Span {
  readonly kind: 'assign';
  readonly target: Expression;
  /** Absent for a declaration without a value. */
  readonly value: Expression | undefined;
  /** The statement declares the name. */
  readonly declares: boolean;
  /** The declared type, as written; '' when none. */
  readonly type: string;
  /** `+=` and its like: the old value lives on. */
  readonly augments: boolean;
}

export interface ExpressionStatement extends Span {
  readonly kind: 'expression';
  readonly expression: Expression;
}

/** The value that leaves a function: returned, yielded or thrown. */
export interface Exit extends Span {
  readonly kind: 'return' | 'yield' | 'throw';
  readonly value: Expression | undefined;
}

/** Blocks of which any may run: if, switch, match, try. What is tested or handled comes first. */
export interface Branch extends Span {
  readonly kind: 'branch';
  readonly tests: readonly Expression[];
  readonly blocks: readonly (readonly Statement[])[];
}

/** A block that may run many times. `target` is bound to each item of `iterable`. */
export interface Loop extends Span {
  readonly kind: 'loop';
  readonly target: Expression | undefined;
  readonly iterable: Expression | undefined;
  readonly body: readonly Statement[];
}

export interface FunctionStatement extends Span {
  readonly kind: 'function';
  readonly function: FunctionNode;
}

export interface ClassStatement extends Span {
  readonly kind: 'class';
  readonly class: ClassNode;
}

export type Statement = Assignment | ExpressionStatement | Exit | Branch | Loop | FunctionStatement | ClassStatement;

export interface Parameter extends Span {
  /** The name by which the body knows it; '' when it is destructured. */
  readonly name: string;
  /** The label of callers where it differs from the name (Swift, Objective-C). */
  readonly label?: string;
  /** The object or list pattern that takes it apart. */
  readonly pattern?: Expression;
  /** As written; '' when none. */
  readonly type: string;
  readonly default?: Expression;
  readonly decorators: readonly Expression[];
  /** Declares a field of the class too: TypeScript `private x`, Kotlin `val x`, C# and Java records, PHP promotion. */
  readonly field?: boolean;
}

export interface FunctionNode extends Span {
  /** '' for lambdas. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** As written; '' when none. */
  readonly returns: string;
  readonly decorators: readonly Expression[];
  /** A body that is one expression is a `return` of it. */
  readonly body: readonly Statement[];
  /** The type that a method written outside of its class belongs to (Go receivers, Kotlin and Swift extensions). */
  readonly receiver?: string;
  /** Called by the name of its class when that is constructed. */
  readonly constructs?: boolean;
}

export interface FieldNode extends Span {
  readonly name: string;
  readonly type: string;
  readonly value: Expression | undefined;
  readonly decorators: readonly Expression[];
}

/** A class, interface, struct, record, object, trait, module of Ruby. */
export interface ClassNode extends Span {
  readonly name: string;
  /** Types it extends, implements or includes, as written. */
  readonly bases: readonly string[];
  readonly decorators: readonly Expression[];
  readonly fields: readonly FieldNode[];
  readonly methods: readonly FunctionNode[];
  /** Classes inside, and statements that run when the class is made. */
  readonly body: readonly Statement[];
}

/** One name that comes from another module. A statement that brings in three names is three imports. */
export interface Import extends Span {
  /** As the language writes it: `openai`, `./llm/client`, `com.openai.client`, `Azure.AI.OpenAI`, `OpenAI\Client`. */
  readonly module: string;
  /** The name inside the module; `*` for the module as a whole. */
  readonly name: string;
  /** The name by which this file knows it; '' for an import that brings all names in (`import *`, `using`). */
  readonly local: string;
}

/** A name that other files can import. Languages whose top-level names are all visible have none of these. */
export interface Export extends Span {
  readonly name: string;
  /** What it stands for; a re-export stands for a name of another module. */
  readonly local: string;
  readonly from?: string;
}

/** What a file does, whatever language it is written in. */
export interface Program {
  /** Id of the language, as in `Document.language`. */
  readonly language: string;
  /** Java, Kotlin, Scala and Go package, C# and PHP namespace; '' when the language or file has none. */
  readonly package: string;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly body: readonly Statement[];
  /** Places that could not be understood. */
  readonly errors: readonly Span[];
}
