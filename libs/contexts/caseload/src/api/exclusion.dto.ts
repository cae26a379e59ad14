import { IsFreeText, IsUuidText, NestedObject, DatedBody } from '@alongside/http';
import { IsIn } from 'class-validator';
import { excludedKinds, type Excluded } from '../domain/claimant/claimant.events';

export class ExcludedBody {
  @IsIn(excludedKinds)
  readonly kind: Excluded['kind'];

  @IsUuidText()
  readonly id: string;
}

export class ExclusionBody extends DatedBody {
  /** Who may not see the claimant. */
  @NestedObject(() => ExcludedBody)
  readonly excluded: ExcludedBody;

  /** @example "A cousin of hers" */
  @IsFreeText(2_000)
  readonly reason: string;
}

export class ExclusionLiftingBody extends DatedBody {
  /** @example "She asked for it" */
  @IsFreeText(2_000)
  readonly reason: string;
}
