import type { PipelineResponse } from '@azure/core-rest-pipeline';

/** An answer that is no success, on its way through an SDK to where it is known what was asked for. */
export class ServiceRefusal extends Error {
  override readonly name = 'ServiceRefusal';
  readonly response: PipelineResponse;
  /** How often it was tried. */
  readonly attempts: number;

  constructor(response: PipelineResponse, attempts: number) {
    super(`The service answered ${response.status}.`);
    this.response = response;
    this.attempts = attempts;
  }
}
