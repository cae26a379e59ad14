import { covers, endedBy, overlap, type Interval, type LocalDate, type Uuid } from '@alongside/kernel';

/** The days on which an organisation is at a desk. Those of one organisation never overlap. */
export interface Partner extends Interval {
  readonly organisationId: Uuid;
}

/** The days on which somebody works at a desk for an organisation. Those of one person never overlap. */
export interface Worker extends Partner {
  readonly personId: Uuid;
}

export interface Members<P extends Partner = Partner, W extends Worker = Worker> {
  readonly partners: readonly P[];
  readonly workers: readonly W[];
}

export function partnerOn<P extends Partner>(partners: readonly P[], organisationId: Uuid, day: LocalDate) {
  return partners.find((one) => one.organisationId === organisationId && covers(one, day));
}

export function workerOn<W extends Worker>(workers: readonly W[], personId: Uuid, day: LocalDate) {
  return workers.find((one) => one.personId === personId && covers(one, day));
}

/** The days that a worker adds who joins on a day, while the organisation is there and until the next ones known; `null` where it is not there. */
export function daysAdded({ partners, workers }: Members, joining: Omit<Worker, 'validTo'>): Interval | null {
  const partner = partnerOn(partners, joining.organisationId, joining.validFrom);
  if (!partner) return null;
  const next = nextOf(workers, joining, partner);
  return { validFrom: joining.validFrom, validTo: next?.validFrom ?? partner.validTo };
}

/** Whether somebody works there for another organisation on any of these days. */
export function worksForAnother({ workers }: Members, worker: Omit<Worker, keyof Interval>, days: Interval): boolean {
  return workers.some(
    (one) => one.personId === worker.personId && one.organisationId !== worker.organisationId && overlap(one, days),
  );
}

/** After an organisation joined. Where it was known to have come on a later day, it came on this one instead. */
export function withPartner<P extends Partner>(partners: readonly P[], joined: P): readonly P[] {
  const next = earliest(
    partners.filter((one) => one.organisationId === joined.organisationId && one.validFrom > joined.validFrom),
  );
  return next
    ? partners.map((one) => (one === next ? { ...one, validFrom: joined.validFrom } : one))
    : [...partners, joined];
}

/** After an organisation left, and with it who works there for it; from its first day on, it was never there. */
export function withoutPartner<P extends Partner, W extends Worker>(
  { partners, workers }: Members<P, W>,
  organisationId: Uuid,
  day: LocalDate,
): Members<P, W> {
  const left = partnerOn(partners, organisationId, day);
  if (!left) return { partners, workers };
  const goes = (one: W) => one.organisationId === organisationId && covers(left, one.validFrom);
  return {
    partners: partners.flatMap((one) => (one === left ? endedBy([one], day) : [one])),
    workers: workers.flatMap((one) => (goes(one) ? endedBy([one], day) : [one])),
  };
}

/** After somebody joined: for as long as the organisation is there. Where the same was known of a later day, it is so from this one. */
export function withWorker<W extends Worker>({ partners, workers }: Members<Partner, W>, joined: W): readonly W[] {
  const partner = partnerOn(partners, joined.organisationId, joined.validFrom);
  const next = partner && nextOf(workers, joined, partner);
  if (next) return workers.map((one) => (one === next ? { ...one, validFrom: joined.validFrom } : one));
  return [...workers, { ...joined, validTo: partner?.validTo ?? null }];
}

/** After somebody left; from the first day on, the person never worked there. */
export function withoutWorker<W extends Worker>(workers: readonly W[], personId: Uuid, day: LocalDate): readonly W[] {
  const left = workerOn(workers, personId, day);
  return workers.flatMap((one) => (one === left ? endedBy([one], day) : [one]));
}

function nextOf<W extends Worker>(workers: readonly W[], joining: Omit<Worker, 'validTo'>, partner: Partner) {
  return earliest(
    workers.filter(
      (one) =>
        one.personId === joining.personId &&
        one.organisationId === joining.organisationId &&
        one.validFrom > joining.validFrom &&
        covers(partner, one.validFrom),
    ),
  );
}

function earliest<One extends Interval>(all: readonly One[]): One | undefined {
  return [...all].sort((a, b) => a.validFrom.localeCompare(b.validFrom))[0];
}
