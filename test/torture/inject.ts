/**
 * Lets one call of the system fail. To be loaded before a program, which then is told by `TORTURE_FAULT`, or within one by `arm`.
 *
 * It sits below `node:fs`, where `fs/promises`, streams and packages end up, too. Calls count that are about a path under one folder,
 * or about a file that was opened there: what loads modules is left alone.
 */
import { appendFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { CALLS, type CallKind } from './calls';

export interface Fault {
  /** The number of the call, from 0 on. */
  readonly at: number;
  /** A system error, `SHORT` or `KILL`. */
  readonly code: string;
  /** Which later calls fail, too: all of the same kind, as on a disk that stays full, or all there are, as on one that is gone. */
  readonly rest?: 'kind' | 'all';
}

/** A call that was counted. */
export interface Call {
  readonly name: string;
  readonly path: string;
  readonly codes: readonly string[];
}

/** What a program is told through its environment. */
export interface Order {
  readonly under: string;
  readonly fault?: Fault;
  /** The file that the counted calls are written to when the program ends. */
  readonly log?: string;
}

type Native = (...args: unknown[]) => unknown;

const binding = (Reflect.get(process, 'binding') as (name: string) => Record<string, unknown>)('fs');
const usePromises = binding.kUsePromises;
const originals = new Map<string, Native>();
const open = new Map<number, string>();

let order: Order | undefined;
let calls: Call[] = [];
/** Whether a later call fails, too. */
let isFailing: (name: string) => boolean = () => false;

export function arm(next: Order): void {
  order = { ...next, under: path.resolve(next.under) };
  calls = [];
  isFailing = () => false;
}

/** Lets all calls be, and gives those that were counted. */
export function disarm(): readonly Call[] {
  order = undefined;
  return calls;
}

for (const [name, kind] of Object.entries(CALLS)) {
  const original = binding[name];
  // Other versions of Node have other calls.
  if (typeof original !== 'function') continue;
  originals.set(name, original as Native);
  binding[name] = (...args: unknown[]): unknown => {
    const fault = count(kind, args);
    if (fault === undefined) return noted(kind, args, original as Native);
    if (fault === 'KILL') process.kill(process.pid, 'SIGKILL');
    if (fault === 'SHORT') return (original as Native)(...shortened(args));
    return fail(kind, args, fault);
  };
}

/** Counts the call, and says how it is to fail, if so. */
function count(kind: CallKind, args: readonly unknown[]): string | undefined {
  if (order === undefined) return undefined;
  const about = pathOf(kind, args);
  if (about === undefined || path.relative(order.under, about).startsWith('..')) return undefined;
  const number = calls.push({ name: kind.name, path: path.relative(order.under, about), codes: kind.codes });
  const { fault } = order;
  if (fault === undefined) return undefined;
  const isIt = number - 1 === fault.at;
  if (isIt && fault.rest !== undefined) isFailing = (name) => fault.rest === 'all' || name === kind.name;
  return isIt || isFailing(kind.name) ? fault.code : undefined;
}

function pathOf({ path: at, fd }: CallKind, args: readonly unknown[]): string | undefined {
  const value = args[at ?? fd ?? 0];
  if (typeof value === 'number') return open.get(value);
  return typeof value === 'string' || Buffer.isBuffer(value) ? path.resolve(String(value)) : undefined;
}

/** Does the call; an opened file is remembered by its number. */
function noted(kind: CallKind, args: unknown[], original: Native): unknown {
  if (kind.name !== 'open') return original(...args);
  const about = path.resolve(String(args[0]));
  const note = (fd: unknown): void => {
    if (typeof fd === 'number') open.set(fd, about);
  };
  const request = requestOf(args);
  if (request !== undefined) {
    const { oncomplete } = request;
    request.oncomplete = function (this: unknown, error: unknown, fd: unknown) {
      note(fd);
      return oncomplete.call(this, error, fd);
    };
  }
  const result = original(...args);
  if (!(result instanceof Promise)) {
    note(result);
    return result;
  }
  return result.then((handle: { readonly fd: number }) => {
    note(handle.fd);
    return handle;
  });
}

interface Request {
  oncomplete: (this: unknown, ...args: unknown[]) => unknown;
}

/** What hears of the result, where a call has a callback. */
function requestOf(args: readonly unknown[]): Request | undefined {
  return args.find((arg): arg is Request => typeof arg === 'object' && arg !== null && 'oncomplete' in arg);
}

/** Half the bytes of a read or write: buffers come with offset and length, texts as they are. */
function shortened(args: readonly unknown[]): unknown[] {
  const half = (length: number): number => Math.ceil(length / 2);
  return args.map((arg, i) => {
    if (i === 3 && typeof arg === 'number' && typeof args[1] === 'object') return half(arg);
    return i === 1 && typeof arg === 'string' ? arg.slice(0, half(arg.length)) : arg;
  });
}

/** Fails as Node does: by a callback, a promise, an object to be filled in, or an exception. */
function fail({ name, path: at }: CallKind, args: readonly unknown[], code: string): unknown {
  const errno = -((constants.errno as Readonly<Record<string, number>>)[code] ?? 5);
  // Node has no name for some.
  const known = ['EDQUOT', 'ESTALE'].includes(code) ? `Unknown system error ${errno}` : code;
  const about = at === undefined ? {} : { path: String(args[at]) };
  const facts = { errno, code: known, syscall: name, ...about };
  const where = at === undefined ? '' : ` '${String(args[at])}'`;
  const error = Object.assign(new Error(`${known}: made up, ${name}${where}`), facts);
  const request = requestOf(args);
  if (request !== undefined) {
    setImmediate(() => request.oncomplete(error));
    return undefined;
  }
  if (args.includes(usePromises)) return Promise.reject(error);
  const context = args.at(-1);
  if (args.at(-2) === undefined && typeof context === 'object' && context !== null) {
    Object.assign(context, facts);
    return undefined;
  }
  throw error;
}

const told = process.env.TORTURE_FAULT;
if (told !== undefined) {
  // For this program alone, and not for those that it starts.
  delete process.env.TORTURE_FAULT;
  const given = JSON.parse(told) as Order;
  arm(given);
  process.on('exit', () => {
    const counted = disarm();
    if (given.log !== undefined) appendFileSync(given.log, JSON.stringify(counted));
  });
}
