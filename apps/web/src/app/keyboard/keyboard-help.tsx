import { Kbd } from '@mantine/core'
import '@mantine/core/styles/Kbd.layer.css'
import './keyboard.css'
import { Dialog } from '../../shared/ui/dialog.tsx'

const command = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

const shortcuts: readonly { keys: readonly string[]; does: string }[] = [
  { keys: [command, 'K'], does: 'Go to a project or a page' },
  { keys: ['/'], does: 'Search' },
  { keys: [command, 'S'], does: 'Save the brief' },
  { keys: ['Esc'], does: 'Close what is open' },
  { keys: ['?'], does: 'Show this list' },
]

export default function KeyboardHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog opened onClose={onClose} title="Keyboard shortcuts">
      <dl className="pg-shortcuts">
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
