import { SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import type { Brief } from '@plangate/core/schemas'
import { type BriefSample, briefSamples, readBriefSample } from './brief-samples.ts'

/** The sample briefs, each of which fills the form. */
export default function SampleList({ onRead }: { onRead: (brief: Brief) => void }) {
  const read = async (sample: BriefSample) => onRead(await readBriefSample(sample))
  return (
    <SimpleGrid component="ul" className="pg-samples" cols={{ base: 1, sm: 2 }}>
      {briefSamples.map((sample) => (
        <li key={sample.title}>
          <UnstyledButton className="pg-sample" onClick={() => void read(sample)}>
            <Text fw={600}>{sample.title}</Text>
            <Text size="sm" c="var(--pg-quiet)">
              {sample.about}
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </SimpleGrid>
  )
}
