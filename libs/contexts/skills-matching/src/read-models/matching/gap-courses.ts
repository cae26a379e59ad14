import type { LocalDate, Uuid } from '@alongside/kernel';
import type { DataSource } from 'typeorm';
import type { GapCourseRecord } from './match.record';

export interface AskedAt {
  /** Where the asker works. */
  readonly offices: readonly Uuid[];
  readonly today: LocalDate;
}

/** Of each of these codes the first three courses for the asker's offices that teach it, have not begun, and have a place left. */
export async function gapCoursesOf(
  dataSource: DataSource,
  codes: readonly string[],
  { offices, today }: AskedAt,
): Promise<ReadonlyMap<string, readonly GapCourseRecord[]>> {
  const [found] = await dataSource.query<[{ courses: Record<string, GapCourseRecord[]> | null }]>(gapSql, [
    codes,
    today,
    offices,
  ]);
  return new Map(Object.entries(found.courses ?? {}));
}

const gapSql = `
  select json_object_agg(m.code, t.courses) as courses from unnest($1::text[]) m (code) cross join lateral (
    select json_agg(t) as courses from (
      select t.course_id as "courseId", c.terms ->> 'title' as title, t.starts_on as "startsOn", c.places_left as "placesLeft"
      from (
        select distinct s.course_id, s.starts_on from skills_matching.course_skill_v2 s
        where s.skill = m.code and s.office = any($3::uuid[]) and s.places_left > 0 and s.starts_on >= $2::date
        order by s.starts_on, s.course_id limit 3
      ) t join skills_matching.course_v2 c using (course_id)
      order by t.starts_on, t.course_id
    ) t
  ) t where t.courses is not null`;
