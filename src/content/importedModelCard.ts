import type { Model } from '../core/model.ts';
import type { DataWindow } from '../core/savedModel.ts';

/** What people should know of a model that SynapseML trained: what is known of it, and what is not. Markdown. */
export function importedModelCard(model: Model, window: DataWindow, hasHistory: boolean): string {
  const { users, resources, tenants, triples } = window;
  const count = (value: number): string => value.toLocaleString('en-US');
  return [
    '# Model card',
    '',
    'SynapseML trained this model on Apache Spark; it was brought here and scores as it does there.',
    '',
    `- Users: ${count(users)}, resources: ${count(resources)}, tenants: ${count(tenants)}, rank: ${JSON.stringify(model.parameters['rank'] ?? null)}.`,
    hasHistory
      ? `- Its history has ${count(triples)} pairs: they count as seen and score 0. Percentiles refer to other pairs of its names.`
      : '- It has no history: no pair counts as seen. Percentiles refer to all pairs of its names, drawn evenly.',
    '- It has no threshold: only accesses across components become findings.',
    '- SynapseML saves neither the parameters of a training nor its data, their likelihoods or their time: nobody can tell them from the model.',
    '- Users and resources that it does not know get no score.',
    '',
  ].join('\n');
}
