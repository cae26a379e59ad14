import type { DomainEvent, Uuid } from '@alongside/kernel';
import type { NewEvent, RecordedEvent, StreamName, StreamWrite } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import type { CommandContext } from './command-context';
import { derivedId } from './derived-id';
import { abandonedType, type LoadedStream } from './loaded-stream';

/** A command with its fingerprint. */
export interface Asked extends Omit<CommandContext, 'request'> {
  readonly fingerprint: string;
  /** The one round that may be finished, where that is all that is asked. */
  readonly round?: number;
}

export interface Signed {
  /** How often the command was abandoned before. */
  readonly round: number;
  /** What is left to do, sealed. */
  readonly pending?: string;
  /** The events take back what this command wrote in that round, since this refused it. */
  readonly undoes?: { readonly round: number; readonly refusal: string };
}

/** The events for a stream, encrypted and signed by the command. */
export async function signedWrite(
  codec: EventCodec,
  { stream, events }: { readonly stream: LoadedStream; readonly events: readonly DomainEvent[] },
  { asked, signed }: { readonly asked: Asked; readonly signed: Signed },
): Promise<StreamWrite> {
  const signature = metadataOf(asked, signed);
  const encoded = await Promise.all(
    events.map(async (event, index): Promise<NewEvent> => {
      const { type, data, subject } = await codec.encode(event);
      const metadata = subject === null ? signature : { ...signature, subject };
      return { id: eventId(asked, stream.name, { ...signed, index }), type, data, metadata };
    }),
  );
  return { stream: stream.name, expected: expectedOf(stream), events: encoded };
}

/** The mark of a command that is given up. */
export function abandonedMark(asked: Asked, stream: LoadedStream, signed: Signed): StreamWrite {
  const id = eventId(asked, stream.name, { ...signed, index: 0 });
  const mark = { id, type: abandonedType, data: '{}', metadata: metadataOf(asked, signed) };
  return { stream: stream.name, expected: expectedOf(stream), events: [mark] };
}

/** Who asked for the event's command, under which id: what signed it signs again. */
export function askedOf({ metadata }: RecordedEvent): Asked & { readonly round: number } {
  const { commandId, fingerprint, actor, roles, route, correlationId, round = '0' } = metadata;
  if (!commandId || !fingerprint || !actor || !route || !correlationId) throw new Error('the event is of no command');
  const by = { personId: actor, roles: roles ? roles.split(' ') : [] };
  return { commandId, fingerprint, actor: by, route, correlationId, round: Number(round) };
}

function metadataOf(asked: Asked, { round, pending, undoes }: Signed): Readonly<Record<string, string>> {
  const { commandId, actor, route, correlationId, fingerprint } = asked;
  return {
    commandId,
    fingerprint,
    actor: actor.personId,
    roles: actor.roles.join(' '),
    route,
    correlationId,
    ...(round > 0 && { round: String(round) }),
    ...(pending !== undefined && { pending }),
    ...(undoes && { undoes: String(undoes.round), refusal: undoes.refusal }),
  };
}

/** Another body, another round, or taking back: other ids, so that nothing is taken for a replay falsely. */
function eventId(
  { commandId, fingerprint }: Asked,
  stream: StreamName,
  { index, round, undoes }: Signed & { readonly index: number },
): Uuid {
  const again = undoes ? `/undo/${undoes.round}` : round > 0 ? `/round/${round}` : '';
  return derivedId(commandId, `${fingerprint}/${stream}/${index}${again}`);
}

function expectedOf({ revision }: LoadedStream): bigint | 'none' {
  return revision < 0n ? 'none' : revision;
}
