import { join } from 'node:path';
import type { Run, StoredFinding } from '../core/run.ts';
import { takeTriples } from '../core/takeTriples.ts';
import type { Threshold } from '../core/threshold.ts';
import { triplesOf } from '../core/triples.ts';
import { readAccesses } from '../data/readAccesses.ts';
import { readEvidence } from '../data/readEvidence.ts';
import type { ReadReport } from '../data/readReport.ts';
import { explain } from '../engine/findings/explain.ts';
import { newNamePoliciesOf, newNameStanding } from '../engine/findings/newNames.ts';
import { selectFindings } from '../engine/findings/selectFindings.ts';
import { activeModelId } from '../store/activeModel.ts';
import { runId, writeRun } from '../store/runStore.ts';
import { dataWindow } from './dataWindow.ts';
import { type Job, runSteps, throwIfCancelled } from './job.ts';
import { openDetection } from './openDetection.ts';
import { openModel } from './openModel.ts';
import { phase } from './phase.ts';
import { readOptionsOf } from './readOptionsOf.ts';
import { countCases, noCases } from './scoring/caseCounts.ts';
import { pathInside } from './scoring/pathInside.ts';
import { runTable } from './scoring/runTable.ts';
import { scoreRows } from './scoring/scoreRows.ts';
import { storedFindings } from './scoring/storedFindings.ts';
import { windowDays } from './scoring/windowDays.ts';
import { stopwatch } from './stopwatch.ts';

export interface ScoreInput {
  /** Folder of `byoml.yaml`. */
  readonly workspace: string;
  readonly detection: string;
  /** What to read, where not what the detection says. */
  readonly from?: readonly string[] | undefined;
  /** Id of the detection's model, or folder of any other, where not the one in use. */
  readonly modelId?: string | undefined;
  readonly model?: string | undefined;
  /** Microseconds since 1970-01-01T00:00Z, half-open. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** Alerts a day, where not what the detection says. */
  readonly budget?: number | undefined;
}

/** A run of a detection: what was scored and what came out. */
export interface ScoreOutput {
  readonly run: Run;
  /** Findings a day of the scored window. */
  readonly alertsPerDay: number;
  /** Most anomalous first. */
  readonly findings: readonly StoredFinding[];
  readonly report: ReadReport;
  /** Folder of the run. */
  readonly to: string;
  readonly seconds: number;
}

/**
 * Scores a window of a detection's source and keeps what came out as a run: every triple with its score, and as many
 * findings as the budget allows, with reasons and the accesses behind them. Nothing changes until the run is written as
 * a whole.
 * @throws ByomlError `source.*`, `model.*`, `store.*`, `cancelled`
 */
export async function score(input: ScoreInput, job: Job): Promise<ScoreOutput> {
  const lap = stopwatch(job);
  const detection = await openDetection(input.workspace, input.detection, job);
  const saved = await openModel(input.model ?? (await detectionModel(detection.folder, input.modelId)));

  const from = input.from ?? detection.from;
  const isWindow = input.since !== undefined || input.until !== undefined;
  const options = { ...readOptionsOf(input, phase(job, 1, phases)), allowNone: isWindow };
  const { table, report } = await readAccesses(from, detection.mapping, options);
  const scoring = phase(job, 2, phases);
  const triples = await runSteps(triplesOf(table), scoring);
  const scores = await scoreRows(saved.model, triples, scoring);

  const days = windowDays(table);
  const budget = input.budget ?? detection.template.budget;
  const threshold = saved.about.threshold ?? onlyAcrossComponents;
  const standing = newNameStanding(newNamePoliciesOf(saved.model.parameters), triples, scores);
  const selected = selectFindings(triples, scores, threshold, Math.floor(budget * days), standing);
  const explained = storedFindings(selected, triples, scores, explain(saved.model));
  const findings = await runSteps(explained, phase(job, 3, phases));
  const wanted = takeTriples(triples, selected.triple);
  const evidence = await readEvidence(from, detection.mapping, wanted, {
    ...readOptionsOf(input, phase(job, 4, phases)),
    // The same run has the same id in every clone of the workspace.
    fileName: (path) => pathInside(input.workspace, path),
  });

  const run = {
    modelId: saved.id,
    window: dataWindow(table, triples.tenant.length),
    days,
    cases: countCases(noCases(), scores),
    budget,
    threshold: lineOf(saved.about.threshold),
    findings: findings.length,
    overBudget: selected.overBudget,
  };
  const files = { scores: runTable(triples, scores), findings, evidence };
  const id = runId({ run, ...files });
  throwIfCancelled(job);
  const to = await writeRun(detection.folder, { run: { id, ...run }, ...files });
  return { run: { id, ...run }, alertsPerDay: findings.length / days, findings, report, to, seconds: lap() };
}

/** Reading, scoring, explaining, and reading the accesses behind the findings. */
const phases = 4;

/** The line of a model for which none was derived. */
const onlyAcrossComponents = { score: Infinity, percentile: 100 };

async function detectionModel(detectionFolder: string, id: string | undefined): Promise<string> {
  return join(detectionFolder, 'models', id ?? (await activeModelId(detectionFolder)));
}

/** The line without where it comes from; null when none was derived. */
function lineOf(threshold: Threshold | undefined): Run['threshold'] {
  return threshold === undefined ? null : { score: threshold.score, percentile: threshold.percentile };
}
