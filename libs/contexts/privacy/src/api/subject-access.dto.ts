import { ApiProperty } from '@nestjs/swagger';
import type { Instant, LocalDate, Uuid } from '@alongside/kernel';

export class FieldToldAnswer {
  /** @example "benefit" */
  readonly name: string;
  /** @example "Benefit" */
  readonly label: string;
  /** As it is held, codes with their labels; left out where it is masked. */
  @ApiProperty({
    required: false,
    oneOf: [
      ...['string', 'number', 'boolean', 'object'].map((type) => ({ type })),
      { type: 'array', items: { oneOf: ['string', 'object'].map((type) => ({ type })) } },
    ],
    example: 'universal-credit',
  })
  readonly value?: unknown;
  /** Why it is not told. */
  readonly masked?: 'staff' | 'third-party';
}

export class EntryToldAnswer {
  /** @example "A claim was opened" */
  readonly what: string;
  /** @example "ClaimOpened" */
  readonly type: string;
  readonly happenedOn: LocalDate;
  readonly recordedAt: Instant;
  readonly fields: FieldToldAnswer[];
}

export class SectionToldAnswer {
  /** @example "Your claims and payments" */
  readonly heading: string;
  readonly entries: EntryToldAnswer[];
}

export class ReadingToldAnswer {
  readonly readAt: Instant;
  readonly roles: string[];
  /** @example "casework" */
  readonly purpose: string;
  /** @example "GET /v1/claimants/:id" */
  readonly route: string;
}

export class SubjectAccessAnswer {
  readonly format: 'alongside/subject-access';
  readonly version: 1;
  readonly person: Uuid;
  readonly madeAt: Instant;
  /** Up to where the log was read. */
  readonly position: string;
  /** SHA-256 of `sections` and `named` as JSON, in hexadecimal. */
  readonly digest: string;
  readonly sections: SectionToldAnswer[];
  /** Where entries about others name the person. */
  readonly named: EntryToldAnswer[];
  readonly readings: ReadingToldAnswer[];
}
