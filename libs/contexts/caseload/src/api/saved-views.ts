import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CursorSealer, cursorPurpose, type Actor } from '@alongside/http';
import { DomainError, type Uuid } from '@alongside/kernel';
import { ReadLog, type Reading } from '@alongside/privacy';
import { FindSavedView } from '../read-models/saved-view/saved-view.query';
import { ListSavedViews, type ViewsPlace } from '../read-models/saved-view/saved-views.query';
import { savedViewAnswer, viewUserOf } from './saved-view-answer';
import type { SavedViewAnswer, SavedViewsAnswer, SavedViewsQuery } from './saved-view.dto';

interface Asking {
  readonly actor: Actor;
  readonly reading: Reading;
}

/** The saved views, as the api answers them. A name is of whoever gave it: that somebody else reads it is written down. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  async one(id: Uuid, { actor, reading }: Asking): Promise<SavedViewAnswer> {
    const user = viewUserOf(actor);
    const found = await this.queries.execute(new FindSavedView(user, id));
    if (!found) throw new DomainError('caseload/saved-view-not-found', 'not-found', 'There is no such saved view.');
    await this.record(reading, [found.record.ownerId]);
    return savedViewAnswer(found, user);
  }

  async all({ limit, cursor, ...asked }: SavedViewsQuery, { actor, reading }: Asking): Promise<SavedViewsAnswer> {
    const user = viewUserOf(actor);
    const purpose = cursorPurpose('saved-views', { ...asked, personId: user.personId });
    const after = cursor === undefined ? null : this.cursors.unseal<ViewsPlace>(purpose, cursor);
    const { entries, total, next } = await this.queries.execute(
      new ListSavedViews({ ...asked, seeker: user }, { limit, after }),
    );
    await this.record(
      reading,
      entries.map(({ record }) => record.ownerId),
    );
    return {
      total,
      next: next && this.cursors.seal(purpose, next),
      entries: await Promise.all(entries.map((found) => savedViewAnswer(found, user))),
    };
  }

  private record(reading: Reading, owners: readonly Uuid[]): Promise<void> {
    return this.readLog.record(
      reading,
      owners.filter((owner) => owner !== reading.reader.personId),
    );
  }
}
