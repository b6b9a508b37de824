import { Button } from '@mantine/core'
import { Criterion, type Weights } from '@plangate/core/schemas'
import { Notice } from '../../../shared/ui/notice.tsx'
import { criterionNames } from './explain-recommendation.ts'

interface LinkedWeightsProps {
  weights: Weights
  onKeep: () => void
  onPutAside: () => void
}

/** Says that the page shows the weights of a link, which change nothing until the founder keeps them. */
export function LinkedWeights({ weights, onKeep, onPutAside }: LinkedWeightsProps) {
  const actions = (
    <>
      <Button size="xs" onClick={onKeep}>
        Keep them
      </Button>
      <Button size="xs" variant="default" onClick={onPutAside}>
        Use the project's weights
      </Button>
    </>
  )
  const list = Criterion.options.map((criterion) => `${criterionNames[criterion].toLowerCase()} ${weights[criterion]}`)
  return (
    <Notice tone="info" title="The weights come from a link" actions={actions}>
      <p>
        The recommendation is for {new Intl.ListFormat('en').format(list)}. The project keeps its own until you say so.
      </p>
    </Notice>
  )
}
