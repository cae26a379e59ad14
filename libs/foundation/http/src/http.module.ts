import { Module, type DynamicModule, type FactoryProvider, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { ConcernGuard } from './access/concern.guard';
import { WhatIsThere } from './commands/what-is-there';
import { HTTP_OPTIONS, type HttpOptions } from './http-options';
import { PositionGuard } from './positions/position.guard';
import { ProblemPagesController } from './problems/problem-pages.controller';
import { Problems } from './problems/problems';
import { ProblemFilter } from './problems/problem.filter';
import { RouteCheck } from './server/route-check';
import { StrictValidationPipe } from './validation/strict-validation.pipe';
import { UnexpectedInputGuard } from './validation/unexpected-input.guard';

export type { HttpOptions } from './http-options';

export interface AsyncHttpOptions extends Pick<ModuleMetadata, 'imports'> {
  readonly inject?: FactoryProvider['inject'];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Nest injects what `inject` names
  readonly useFactory: (...injected: any[]) => HttpOptions | Promise<HttpOptions>;
}

/**
 * Makes every controller of the application speak problem details, check tokens and roles, validate strictly and wait for
 * positions. It needs the adapter of `createFastifyAdapter`, and refuses to start on a route that does not say who may call it.
 */
@Module({})
export class HttpModule {
  static forRoot(options: HttpOptions): DynamicModule {
    return HttpModule.forRootAsync({ useFactory: () => options });
  }

  static forRootAsync({ imports = [], inject = [], useFactory }: AsyncHttpOptions): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [DiscoveryModule, ...imports],
      controllers: [ProblemPagesController],
      providers: [
        { provide: HTTP_OPTIONS, inject, useFactory },
        { provide: APP_FILTER, useClass: ProblemFilter },
        // In this order: nobody waits without a token, and what waiting takes out of the query is not unexpected any more.
        // Guards rather than interceptors, each of which puts another observable around every handler.
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: PositionGuard },
        { provide: APP_GUARD, useClass: ConcernGuard },
        { provide: APP_GUARD, useClass: UnexpectedInputGuard },
        { provide: APP_PIPE, useClass: StrictValidationPipe },
        RouteCheck,
        WhatIsThere,
        Problems,
      ],
      exports: [WhatIsThere, Problems],
    };
  }
}
