import { Kbd } from '@mantine/core'
import '@mantine/core/styles/Kbd.layer.css'
import './keyboard.css'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { type Shortcut, shortcuts } from './shortcuts.ts'

const command = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

/** The keys of a shortcut, as keyboards name them. */
function namesOf({ key, hasCommand }: Shortcut): string[] {
  const name = key === 'Escape' ? 'Esc' : key.toUpperCase()
  return hasCommand ? [command, name] : [name]
}

export default function KeyboardHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog opened onClose={onClose} title="Keyboard shortcuts">
      <dl className="pg-shortcuts">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.key}>
            <dt>
              {namesOf(shortcut).map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{shortcut.words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
