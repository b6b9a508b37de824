import { Stack, Text, Title } from '@mantine/core'
import type { SharedProject } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { decisionNames } from '../../../shared/format/decision-names.ts'
import { describeCost, describeWeeks } from '../../../shared/format/describe-estimate.ts'
import { permitEndNames } from '../../../shared/format/display-names.ts'
import { capitalize } from '../../../shared/format/format-values.ts'
import { DefinitionList } from '../../../shared/ui/definition-list.tsx'
import { Moment } from '../../../shared/ui/moment.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'

/** What the founder decided and when: direction, choice and permit; and the notes, where the link shows them. */
export function SharedDecisions({ shared }: { shared: SharedProject }) {
  return (
    <Stack gap="lg">
      <Panel labelledBy="decisions">
        <Title order={2} id="decisions" mb="sm">
          What was decided
        </Title>
        <DefinitionList
          entries={[
            ['Decision', <Direction key="direction" direction={shared.direction} />],
            ['Option', <Choice key="choice" choice={shared.choice} />],
            ['Permit to build', <Permit key="permit" permit={shared.permit} />],
          ]}
        />
      </Panel>
      {shared.notes !== null && (
        <Panel labelledBy="notes">
          <Title order={2} id="notes" mb="sm">
            Notes of the brief
          </Title>
          <Text className="pg-wrap" style={{ whiteSpace: 'pre-wrap' }}>
            {shared.notes}
          </Text>
        </Panel>
      )}
    </Stack>
  )
}

function Direction({ direction }: Pick<SharedProject, 'direction'>) {
  if (direction === null) return 'Not decided'
  const { decision, decidedAt, actionText, note } = direction
  return (
    <Decided what={decisionNames[decision]} words={[actionText, note]}>
      Decided by the founder, <Moment at={decidedAt} />.
    </Decided>
  )
}

function Choice({ choice }: Pick<SharedProject, 'choice'>) {
  if (choice === null) return 'Not chosen'
  const { optionName, planVersion, estimate, currency, changes, reason, selectedAt, stale } = choice
  return (
    <Decided what={optionName} words={[reason]}>
      {capitalize(describeWeeks(estimate))}, {describeCost(estimate, currency)}
      {changes === null ? '' : ', with changes that the founder tried in what-if'}. Chosen by the founder from version{' '}
      {planVersion} of the plan, <Moment at={selectedAt} />.{stale && ' What the choice rests on has changed since.'}
    </Decided>
  )
}

function Permit({ permit }: Pick<SharedProject, 'permit'>) {
  if (permit === null) return 'None was given'
  const { number, optionName, authorizedAt, end } = permit
  return (
    <Decided what={`Permit ${number}, ${end === null ? 'valid' : 'ended'}`} words={[end?.reason ?? null]}>
      Given for “{optionName}”, <Moment at={authorizedAt} />.
      {end !== null && (
        <>
          {' '}
          Ended <Moment at={end.at} />: {describeEnd(end.cause)}.
        </>
      )}
    </Decided>
  )
}

function describeEnd(cause: keyof typeof permitEndNames): string {
  return cause === 'revoked' ? 'the founder revoked it' : permitEndNames[cause].toLowerCase()
}

interface DecidedProps {
  what: string
  /** What the founder wrote with it; nulls where there is nothing to show. */
  words: readonly (string | null)[]
  /** By whom and when. */
  children: ReactNode
}

function Decided({ what, words, children }: DecidedProps) {
  return (
    <>
      <strong>{what}</strong>
      <Text size="sm">{children}</Text>
      {words.map(
        (said) =>
          said !== null && (
            <Text key={said} size="sm" mt={4} className="pg-wrap">
              “{said}”
            </Text>
          ),
      )}
    </>
  )
}
