import { maxDocumentLength } from '@plangate/core/schemas'
import { Notice } from '../../../shared/ui/notice.tsx'

/** @param length of the text, in UTF-16 code units: more than `maxDocumentLength` */
export function TooLongNotice({ length }: { length: number }) {
  const [limit, has] = [maxDocumentLength, length].map((number) => number.toLocaleString('en-US'))
  return (
    <Notice tone="failure" title="This is too long to be read">
      <p>
        It has {has} characters; Plangate reads up to {limit}, and files of up to 5 MB. Remove what does not describe
        the product, such as appendices and logs.
      </p>
    </Notice>
  )
}
