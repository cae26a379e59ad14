import { Inject, Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, HttpAdapterHost, MetadataScanner } from '@nestjs/core';
import { accessOf } from '../access/access.decorators';
import { concernsOf } from '../access/concerns.decorators';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options';
import { isDocumented } from '../openapi/document-problems';
import { waitsForPosition } from '../positions/waits-for-position.decorator';
import { ApiAdapter } from './api-adapter';

/** Stops the start when a route does not say who may call it, writes undocumented, or waits for positions that nobody knows. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  onModuleInit(): void {
    const faults = this.discovery.getControllers().flatMap(({ metatype }) => this.faultsOf(metatype as Controller));
    if (!(this.host.httpAdapter instanceof ApiAdapter)) faults.push('the server is not one of createFastifyAdapter()');
    if (faults.length > 0) throw new Error(`the application does not start:\n- ${faults.join('\n- ')}`);
  }

  private faultsOf(controller: Controller): string[] {
    return this.scanner.getAllMethodNames(controller.prototype).flatMap((name) => {
      const handler = controller.prototype[name];
      if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
      return this.faultsOfRoute(handler).map((fault) => `${controller.name}.${name} ${fault}`);
    });
  }

  private faultsOfRoute(handler: Handler): string[] {
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
    const faults: string[] = [];
    const access = accessOf(handler);
    if (!access) faults.push('has neither @Public() nor @Roles()');
    const concerns = concernsOf(handler);
    if (access && access !== 'public' && concerns.length === 0) faults.push('does not say what it concerns');
    if (concerns.some(({ of }) => of === 'record') && !this.options.relations)
      faults.push('concerns a record, but nobody knows how people stand to it');
    if (method !== RequestMethod.GET && !isDocumented(handler))
      faults.push('has neither @CommandOperation() nor @QueryOperation()');
    if (waitsForPosition(handler) && !this.options.positionWaiter)
      faults.push('waits for positions, but there is no waiter');
    return faults;
  }
}

type Handler = (...args: unknown[]) => unknown;
type Controller = { readonly name: string; readonly prototype: Readonly<Record<string, Handler | undefined>> };
