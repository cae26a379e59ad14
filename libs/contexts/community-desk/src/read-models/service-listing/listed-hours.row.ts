import type { Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a service that is shown can be had: of each of its schedules a row a day. */
@Entity({ schema: 'community_desk', name: 'listed_hours_v2' })
export class ListedHoursRow {
  @PrimaryColumn({ type: 'uuid' })
  serviceId: Uuid;

  /** The schedule's place among those of the service. */
  @PrimaryColumn({ type: 'integer' })
  schedule: number;

  /** As the standard has it, `MO` to `SU`; empty where none is named. */
  @PrimaryColumn({ type: 'text' })
  day: string;

  /** At that place only. */
  @Column({ type: 'uuid', nullable: true })
  placeId: Uuid | null;

  @Column({ type: 'text', nullable: true })
  opensAt: string | null;

  @Column({ type: 'text', nullable: true })
  closesAt: string | null;
}
