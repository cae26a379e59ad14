import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options';
import { problemOf } from '../problems/problem-of';
import type { ApiAdapter } from '../server/api-adapter';
import { filled } from './location';
import { NotSaved } from './not-saved';

/** Where the record that a command is about is shown, as templates such as `/v1/claims/{id}`. */
export interface ShownAt {
  /** What it creates: known of a command that was carried out before. */
  readonly creates?: string;
  /** What its body names: the first of these that it does. */
  readonly concerns?: readonly string[];
}

/** What a read model has taken in is waited for this long; later it is shown as it is. */
const settleWithinMs = 1_000;

const outrun = new Set([409, 412]);

/** Finds what is there now for a command that it refused, by asking as whoever sent the command would: policy and read log hold. */
@Injectable()
export class WhatIsThere {
  constructor(
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<ApiAdapter>,
  ) {}

  /**
   * The refusal with what is there now, as far as that can be shown, and the words that were not saved. A conflict with nothing that could be
   * shown, as of a registration with what somebody else has, stays what it is.
   */
  async explain(error: unknown, request: FastifyRequest, shownAt: ShownAt): Promise<unknown> {
    const { status, type } = problemOf(error, this.options.problems).body;
    if (!outrun.has(status) && type !== '/problems/http/idempotency-key-reused') return error;
    const { body: notSaved } = request;
    const now = placeOf(error, request, shownAt) ?? this.nearest(request.url);
    if (now === undefined && status === 409) return error;
    const current = now === undefined ? undefined : await this.show(now, request);
    return new NotSaved(error, {
      ...(now !== undefined && { now }),
      ...(current !== undefined && { current }),
      ...(notSaved !== undefined && { notSaved }),
    });
  }

  /** What the command's path lies in: the nearest that can be shown. */
  private nearest(url: string): string | undefined {
    const segments = url.replace(/\?.*$/s, '').split('/');
    const paths = segments.map((_, index) => segments.slice(0, index).join('/')).reverse();
    return paths.find((path) => this.host.httpAdapter.routes.methodsOf(path).includes('GET'));
  }

  private async show(url: string, { headers, id, ip: remoteAddress }: FastifyRequest): Promise<object | undefined> {
    await this.options.positionWaiter?.waitForNow(settleWithinMs).catch(() => undefined);
    const { authorization, purpose } = headers;
    const asking = { 'x-request-id': id, ...(authorization && { authorization }), ...(purpose && { purpose }) };
    const shown = await this.host.httpAdapter.getInstance().inject({ url, remoteAddress, headers: asking });
    return shown.statusCode === 200 ? shown.json<object>() : undefined;
  }
}

function placeOf(error: unknown, request: FastifyRequest, { creates, concerns = [] }: ShownAt): string | undefined {
  const { stream } = error as { readonly stream?: unknown };
  const params = request.params as object;
  if (creates !== undefined && typeof stream === 'string')
    return filled(creates, { ...params, id: stream.slice(stream.indexOf('-') + 1) });
  const named = { ...params, ...(request.body as object) };
  return concerns.map((template) => filled(template, named)).find((place) => place !== undefined);
}
