import { setTimeout as delay } from 'node:timers/promises';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Public, QueryOperation } from '@alongside/http';
import { parkedKeys } from '@alongside/projections';
import type { FastifyReply } from 'fastify';
import { PLATFORM, type Platform } from '../../../composition/src';
import { Liveness, Readiness } from './health.dto';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Get('live')
  @Public()
  @QueryOperation({ summary: 'Whether the process runs', answer: Liveness, unlimited: true })
  live(): Liveness {
    return { status: 'live' };
  }

  @Get('ready')
  @Public()
  @QueryOperation({ summary: 'Whether the process can do its work', answer: Readiness, unlimited: true })
  @ApiResponse({ status: 503, description: 'Not yet, or not now', type: Readiness })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.look();
    reply.status(readiness.status === 'ready' ? 200 : 503);
    return readiness;
  }

  private async look(): Promise<Readiness> {
    try {
      const parked = await soon(this.platform.store.head().then(() => parkedKeys(this.platform.pool)));
      return { status: 'ready', reasons: [], parkedKeys: parked.length };
    } catch {
      return { status: 'not-ready', reasons: ['the database does not answer'], parkedKeys: 0 };
    }
  }
}

/** Whoever asks for health waits for no database that hangs. */
function soon<Result>(work: Promise<Result>): Promise<Result> {
  const late = delay(2_000, undefined, { ref: false }).then(() => Promise.reject(new Error('no answer in time')));
  return Promise.race([work, late]);
}
