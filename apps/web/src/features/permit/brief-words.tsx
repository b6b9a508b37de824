import { Skeleton, Text } from '@mantine/core'
import type { BriefVersion, ProjectId } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { useBriefHeads } from '../../shared/api/use-brief-heads.ts'
import { count } from '../../shared/format/format-values.ts'
import { describeBrief } from '../../shared/selection/describe-basis.ts'
import { TextLink } from '../../shared/ui/links.tsx'
import { PrintableList } from './printable-list.tsx'

interface BriefWordsProps {
  projectId: ProjectId
  version: number
}

/** A version of the brief in its own words. Without notes and constraints: shared links leave them out, too. */
export function BriefWords({ projectId, version }: BriefWordsProps) {
  const heads = useBriefHeads(projectId, [version])
  // A saved version never changes.
  const saved = trpc.briefs.version.useQuery({ projectId, version }, { staleTime: Number.POSITIVE_INFINITY })
  return (
    <QueryView query={saved} pending={<Skeleton height={120} />}>
      {(found) => (
        <>
          {describeBrief(version, heads.data ?? [])}
          <Words {...found} />
          <TextLink
            to="/projects/$projectId/brief"
            params={{ projectId }}
            search={{ version }}
            className="pg-screen-only"
          >
            Read it in full
          </TextLink>
        </>
      )}
    </QueryView>
  )
}

function Words({ brief }: Pick<BriefVersion, 'brief'>) {
  const { problemStatement, valueProp, needs = [], outOfScope = [] } = brief
  const problem = problemStatement || valueProp
  const asked = [...new Set(needs.map(({ text }) => text))]
  return (
    <>
      {problem !== '' && (
        <Text className="pg-permit-quote" data-short>
          {problem}
        </Text>
      )}
      {asked.length > 0 && <PrintableList title={`The ${count(asked.length, 'need')} that it names`} entries={asked} />}
      {outOfScope.length > 0 && (
        <PrintableList title={`What it rules out (${outOfScope.length})`} entries={[...new Set(outOfScope)]} />
      )}
    </>
  )
}
