import { Text, Title } from '@mantine/core'
import type { OptionWordsField } from '@plangate/core/plan-diff'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { ChangedWords } from './changed-words.tsx'
import type { OptionDifference } from './read-plan-changes.ts'

const fieldNames: Record<OptionWordsField, string> = {
  name: 'Name',
  technicalApproach: 'Technical approach',
  pros: 'Pros',
  cons: 'Cons',
  tradeoffs: 'Tradeoffs',
  engineeringImpact: 'Engineering impact',
}

/** The changed texts, option by option, collapsed until opened. */
export function WordChanges({ options }: { options: readonly OptionDifference[] }) {
  const reworded = options.flatMap(({ letter, name, change }) =>
    change && change.words.length > 0 ? [{ letter, name, words: change.words }] : [],
  )
  if (reworded.length === 0) return null
  return (
    <section aria-labelledby="word-changes">
      <Title order={3} id="word-changes" mb="xs">
        Words
      </Title>
      {reworded.map(({ letter, name, words }) => (
        <details key={letter} className="pg-words">
          <summary>
            <OptionMark letter={letter} /> {name}:{' '}
            {words.map(({ field }) => fieldNames[field].toLowerCase()).join(', ')}
          </summary>
          {words.map(({ field, changes }) => (
            <div key={field} className="pg-words-field">
              <Text size="sm" fw={600} c="var(--pg-quiet)">
                {fieldNames[field]}
              </Text>
              <ChangedWords changes={changes} />
            </div>
          ))}
        </details>
      ))}
    </section>
  )
}
