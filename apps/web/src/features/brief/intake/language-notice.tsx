import { Notice } from '../../../shared/ui/notice.tsx'

/** ISO 639-3: what the offline planner reads. */
const readLanguage = 'eng'

/** Says which language the document is in when the offline planner does not read it, and what still works. */
export function LanguageNotice({ language }: { language: string | null }) {
  if (language === null || language === readLanguage) return null
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language
  return (
    <Notice tone="attention" title={`This is in ${name}`}>
      <p>
        Reading, sorting, deciding and editing still work. The offline planner reads English only: it plans every need
        in your words, with a wide range. A language model as the planner reads {name}, too.
      </p>
    </Notice>
  )
}
