import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How long records of a class are kept. */
@Entity({ schema: 'privacy', name: 'retention_rule_v1' })
export class RetentionRuleRow {
  @PrimaryColumn({ type: 'uuid' })
  ruleId: Uuid;

  @Column({ type: 'text' })
  recordClass: string;

  /** `null`: without end. */
  @Column({ type: 'integer', nullable: true })
  months: number | null;

  @Column({ type: 'date' })
  since: LocalDate;
}
