import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CourseEnd, TakenCoursePlace } from '../../domain/course/course.state';
import type { CourseTerms } from '../../domain/course/course-terms';

/** A course as it stands; of one entered in error there is none. What lists go by has columns of its own. */
@Entity({ schema: 'skills_matching', name: 'course_v2' })
@Index(['startsOn', 'courseId'])
@Index(['providerId', 'startsOn', 'courseId'])
@Index(['offices'], { type: 'gin' })
@Index(['skills'], { type: 'gin' })
export class CourseRow {
  @PrimaryColumn({ type: 'uuid' })
  courseId: Uuid;

  /** Of the course's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'uuid' })
  providerId: Uuid;

  @Column({ type: 'date' })
  announcedOn: LocalDate;

  @Column({ type: 'jsonb' })
  terms: CourseTerms;

  /** Short codes of what is taught. */
  @Column({ type: 'text', array: true })
  skills: string[];

  @Column({ type: 'uuid', array: true })
  offices: Uuid[];

  /** Title, skills and area in lower case. */
  @Column({ type: 'text' })
  words: string;

  @Column({ type: 'text' })
  language: string;

  @Column({ type: 'date' })
  startsOn: LocalDate;

  @Column({ type: 'date' })
  endsOn: LocalDate;

  @Column({ type: 'integer' })
  places: number;

  @Column({ type: 'integer' })
  placesLeft: number;

  @Column({ type: 'jsonb' })
  taken: TakenCoursePlace[];

  /** Since when nobody gets a place any more, and why. */
  @Column({ type: 'jsonb', nullable: true })
  ended: CourseEnd | null;
}
