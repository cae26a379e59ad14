import { isUuid, type Uuid } from '@alongside/kernel';
import type { Json, Published } from './published';
import { shapes, type Field, type Kind, type TextFormat } from './shapes';
import { called, formats, numberOf } from './values';

/** Something that is not as the standard asks. */
export interface Fault {
  /** Names of fields and places in lists, from what was read: `['schedules', '0', 'opens_at']`. */
  readonly path: readonly string[];
  /** A sentence about the field, without its name. */
  readonly detail: string;
  /** What stood there, cut short. */
  readonly value: string;
  /** What was left out for it: the field, an item that is nothing without it, or all, where this is empty. */
  readonly lost: readonly string[];
}

/** Gives ids of ours to what has none that the standard takes, the same each time; `null` where it does not. */
export interface Ids {
  /** For an id that is no UUID. */
  instead(kind: Kind, id: string): Uuid | null;
  /** For what has no id, by all that it says. */
  without(kind: Kind, content: string): Uuid | null;
}

/** Nothing gets an id. */
export const noIds: Ids = { instead: () => null, without: () => null };

export interface Read<What extends Published> {
  /** `null` where something is missing without which it is nothing. */
  readonly read: What | null;
  readonly faults: readonly Fault[];
}

/**
 * Reads something of the standard as the standard has it: without empty fields, numbers as numbers, codes as they are spelt.
 * What is not as it asks is left out and told; where that was required, with the item that it stands in.
 */
export function readPublished<What extends Published>(kind: Kind, given: unknown, ids: Ids): Read<What> {
  const reading = new Reading(ids);
  const read = reading.object(kind, given, []);
  return { read: (read ?? null) as What | null, faults: reading.faults };
}

type Path = readonly string[];
type Given = Readonly<Record<string, unknown>>;

class Reading {
  faults: readonly Fault[] = [];

  constructor(private readonly ids: Ids) {}

  object(kind: Kind, given: unknown, path: Path): Published | undefined {
    if (!isObject(given)) return this.leaveOut(path, given, `is no ${kind.replaceAll('_', ' ')}`);
    const told = Object.keys(given).filter((name) => !isEmpty(given[name]));
    const read = this.fields(kind, { given, told, path });
    const { fields, required } = shapes[kind];
    const isNeeded = (name: string) => required.includes(name) || fields[name]?.is === 'object';
    const needed = [...required, ...told.filter(isNeeded)].find((name) => read[name] === undefined);
    if (needed === undefined) return read as Published;
    if (told.includes(needed)) this.loseWith([...path, needed], path);
    else
      this.tell({
        path: [...path, needed],
        detail: 'is missing',
        value: shown(given[`${needed}_id`] ?? ''),
        lost: path,
      });
    return undefined;
  }

  private fields(kind: Kind, { given, told, path }: { given: Given; told: readonly string[]; path: Path }) {
    const { fields } = shapes[kind];
    const read: Record<string, Json | undefined> = {};
    if (!told.includes('id')) read['id'] = this.ids.without(kind, JSON.stringify(given)) ?? undefined;
    for (const name of told) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      read[name] = field ? this.value(field, given[name], [...path, name]) : withoutEmpty(given[name]);
    }
    return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  }

  private value(field: Field, given: unknown, path: Path): Json | undefined {
    switch (field.is) {
      case 'object':
        return this.object(field.kind, given, path);
      case 'list':
        return this.list(field.kind, given, path);
      case 'number':
        return numberOf(given) ?? this.leaveOut(path, given, 'is no number');
      case 'link':
        return typeof given === 'string' && isUuid(given.toLowerCase()) ? given.toLowerCase() : undefined;
      case 'id':
        return this.id(field.of, given, path);
      case 'one-of':
        return this.code(field.codes, given, path);
      case 'text':
        return this.text(field.format, given, path);
    }
  }

  private list(kind: Kind, given: unknown, path: Path): Json | undefined {
    if (!Array.isArray(given)) return this.leaveOut(path, given, 'is no list');
    const read = given.map((item, at) => this.object(kind, item, [...path, String(at)]));
    const whole = read.filter((item) => item !== undefined);
    return whole.length > 0 ? whole : undefined;
  }

  private id(kind: Kind, given: unknown, path: Path): Json | undefined {
    if (typeof given !== 'string' && typeof given !== 'number') return this.leaveOut(path, given, 'is no id');
    const told = String(given).trim();
    const id = told.toLowerCase();
    return (isUuid(id) ? id : this.ids.instead(kind, told)) ?? this.leaveOut(path, given, 'is no UUID');
  }

  private code(codes: readonly string[], given: unknown, path: Path): Json | undefined {
    const said = typeof given === 'string' ? given.trim().toLowerCase() : null;
    const code = codes.find((one) => one.toLowerCase() === said);
    return code ?? this.leaveOut(path, given, `is none of ${codes.join(', ')}`);
  }

  private text(format: TextFormat | undefined, given: unknown, path: Path): Json | undefined {
    const text = typeof given === 'number' || typeof given === 'boolean' ? String(given) : given;
    if (typeof text !== 'string') return this.leaveOut(path, given, 'is no text');
    if (format === undefined) return text;
    return formats[format](text.trim()) ?? this.leaveOut(path, given, `is no ${called[format]}`);
  }

  private leaveOut(path: Path, given: unknown, detail: string): undefined {
    this.tell({ path, detail, value: shown(given), lost: path });
  }

  private tell(fault: Fault): void {
    this.faults = [...this.faults, fault];
  }

  /** What was left out at that path takes with it what it stands in. */
  private loseWith(path: Path, lost: Path): void {
    const isAt = (fault: Fault) => path.every((name, at) => fault.path[at] === name);
    this.faults = this.faults.map((fault) => (isAt(fault) ? { ...fault, lost } : fault));
  }
}

function isObject(given: unknown): given is Given {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function isEmpty(given: unknown): boolean {
  if (Array.isArray(given)) return given.length === 0;
  return given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
}

/** Of what the standard does not name, only what says nothing is left out. */
function withoutEmpty(given: unknown): Json {
  if (Array.isArray(given)) return given.filter((item) => !isEmpty(item)).map(withoutEmpty);
  if (!isObject(given)) return given as Json;
  const told = Object.entries(given).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(told.map(([name, value]) => [name, withoutEmpty(value)]));
}

function shown(given: unknown): string {
  const text = typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
