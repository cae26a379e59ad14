import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A skill that a course teaches, at an office that it serves. One that is cancelled or entered in error teaches nothing. */
@Entity({ schema: 'skills_matching', name: 'course_skill_v2' })
@Index(['office', 'endsOn', 'startsOn'])
@Index(['skill', 'office', 'endsOn'])
export class CourseSkillRow {
  @PrimaryColumn({ type: 'uuid' })
  courseId: Uuid;

  @PrimaryColumn({ type: 'uuid' })
  office: Uuid;

  /** Its short code. */
  @PrimaryColumn({ type: 'text' })
  skill: string;

  /** As the skills of claimants are told; `null` where the course does not say. */
  @Column({ type: 'text', nullable: true })
  level: string | null;

  @Column({ type: 'uuid' })
  providerId: Uuid;

  @Column({ type: 'date' })
  startsOn: LocalDate;

  @Column({ type: 'date' })
  endsOn: LocalDate;

  /** Of a course that is closed, those that were taken. */
  @Column({ type: 'integer' })
  places: number;

  /** None of a course that is closed. */
  @Column({ type: 'integer' })
  placesLeft: number;
}
