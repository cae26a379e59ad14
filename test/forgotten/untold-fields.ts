import { isLocalDate, isUuid, type DomainEvent, type EventDefinition, type Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import { wordsIn } from '../e2e/support/whole-text';
import { deciders } from '../../apps/composition/src';
import { catalogue } from '../golden/catalogue';

type Fields = Readonly<Record<string, unknown>>;

const definitions = new Map(
  deciders.flatMap(({ events }) => Object.entries(events as unknown as Record<string, EventDefinition<Fields>>)),
);

/** The subjects of events that are about no person: none, or what has a key of its own. */
const ofNobody: readonly (string | null)[] = [null, 'gatheringId'];
/** The day by which something is to be done has no word of its own in it. */
const isDueDay = (place: string, text: string) => place.endsWith('.dueOn') && isLocalDate(text);

/** What of it is protected otherwise than as a code: each text by its place, such as `ClaimantRegistered.name.given`. */
function protectedTexts({ type, data }: { readonly type: string; readonly data: Fields }): Map<string, string> {
  const { protect, subject } = definitions.get(type)!;
  const texts = new Map<string, string>();
  const walk = (value: unknown, place: string): void => {
    if (typeof value === 'string') {
      if (!isDueDay(place, value)) texts.set(place, value);
    } else if (Array.isArray(value)) value.forEach((item) => walk(item, `${place}[]`));
    else if (typeof value === 'object' && value !== null)
      Object.entries(value).forEach(([key, inner]) => walk(inner, `${place}.${isUuid(key) ? '{id}' : key}`));
  };
  for (const [name, privacyClass] of Object.entries(protect))
    if (privacyClass !== 'coded' && name !== subject) walk(data[name], `${type}.${name}`);
  return texts;
}

/** Also of sessions at a desk: the protected texts of all events there are, by the golden files, of which the person's events have none of the words. */
export async function untoldFields({ platform }: TestApi, person: Uuid, words: readonly string[]): Promise<string[]> {
  const examples = (await catalogue()).examples as Readonly<Record<string, Fields>>;
  const untold = new Set(
    Object.entries(examples)
      .filter(([type]) => !ofNobody.includes(definitions.get(type)!.subject))
      .flatMap(([type, data]) => [...protectedTexts({ type, data }).keys()]),
  );
  const { events } = await platform.store.readAll(null, { limit: 10_000 });
  const subjects = new Set([person]);
  for (const event of events) {
    if (event.type === 'DeskSessionTied') subjects.add((JSON.parse(event.data) as { sessionId: Uuid }).sessionId);
  }
  for (const event of events.filter(({ metadata }) => subjects.has(metadata['subject'] ?? ''))) {
    const decoded: DomainEvent = await platform.codec.decode(event);
    for (const [place, text] of protectedTexts({ type: decoded.type, data: decoded.data }))
      if (wordsIn(text, words).length > 0) untold.delete(place);
  }
  return [...untold];
}
