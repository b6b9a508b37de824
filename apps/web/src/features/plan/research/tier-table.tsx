import './research.css'
import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { Panel } from '../../../shared/ui/panel.tsx'

const features = [
  { name: 'Brief, with all its versions', included: true },
  { name: 'The decision to build, and its history', included: true },
  { name: 'Plans, priced and compared, as often as you push back', included: true },
  { name: 'Choice and permit, valid while what they rest on is unchanged', included: true },
  { name: 'Deep Research: three independent drafts, compared with each other', included: false },
]

/** The features of each tier. */
export function TierTable() {
  return (
    <Panel p={0}>
      <table className="pg-tiers">
        <VisuallyHidden component="caption">What each tier includes</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Feature</VisuallyHidden>
            </th>
            <th scope="col">Yours</th>
            <th scope="col">Team</th>
          </tr>
        </thead>
        <tbody>
          {features.map(({ name, included }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <Included yes={included} />
              </td>
              <td>
                <Included yes />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Included({ yes }: { yes: boolean }) {
  const Icon = yes ? IconCheck : IconMinus
  return (
    <>
      <Icon size={18} stroke={2} aria-hidden />
      <VisuallyHidden>{yes ? 'Included' : 'Not included'}</VisuallyHidden>
    </>
  )
}
