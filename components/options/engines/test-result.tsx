import { i18n } from '#i18n';
import type { ProviderId } from '../../../utils/engines/ways/providers.ts';
import { engineName, engineProblemText } from '../../ui/engine-text.ts';
import { ProblemHelp } from '../../ui/problem-help.tsx';
import type { Testing } from './use-engine-setup.ts';

interface TestResultProps {
  id: ProviderId;
  testing: Testing;
  onModel: (model: string) => void;
}

/** How the connection test went: why not and what to do, or that it works, with the models to choose from. */
export function TestResult({ id, testing, onModel }: TestResultProps) {
  return (
    <div role="status" class="test-result" data-testid={`engine-result-${id}`} data-state={stateOf(testing)}>
      {testing.kind === 'asking' && <p class="hint">{i18n.t('options.engines.asking')}</p>}
      {testing.kind === 'testing' && <p class="hint">{i18n.t('options.engines.testing')}</p>}
      {testing.kind === 'unkept' && <p class="say problem">{i18n.t(`options.engines.unkept.${testing.why}`)}</p>}
      {testing.kind === 'done' && !testing.result.ok && (
        <div class="say problem">
          <p>{engineProblemText(testing.result.problem, id)}</p>
          <ProblemHelp problem={testing.result.problem} />
          <p>{i18n.t('options.engines.testAgain')}</p>
        </div>
      )}
      {testing.kind === 'done' && testing.result.ok && (
        <div class="say done">
          <p>
            {testing.result.value.answeredAfter === null
              ? i18n.t(
                  testing.result.value.models.length > 0 ? 'options.engines.chooseModel' : 'options.engines.works',
                  [engineName(id)],
                )
              : i18n.t('options.engines.answered', [
                  engineName(id),
                  (testing.result.value.answeredAfter / 1000).toFixed(1),
                ])}
          </p>
          {testing.result.value.answeredAfter === null && testing.result.value.models.length > 0 && (
            <select
              class="select"
              data-testid={`engine-models-${id}`}
              aria-label={i18n.t('options.engines.model')}
              value=""
              onChange={(event) => onModel(event.currentTarget.value)}
            >
              <option value="">{i18n.t('options.engines.pickModel')}</option>
              {testing.result.value.models.map((model) => (
                <option key={model} value={model}>
                  {model}
                </option>
              ))}
            </select>
          )}
        </div>
      )}
    </div>
  );
}

function stateOf(testing: Testing): string {
  return testing.kind === 'done' ? (testing.result.ok ? 'works' : testing.result.problem.kind) : testing.kind;
}
