import type { BriefPassage } from '../reading/passages.ts'

/** "No personal data at all", but not "no personal data may leave the EU". */
const noPersonalData =
  /\bno personal data(?: (?:is|are|be|being|may|must|will|shall|should|can|to|ever))*(?: (?:collected|stored|kept|processed|saved|recorded|held|gathered))?(?=\s*(?:[.,;:!)–—]|$)| (?:please|at all|ever|whatsoever|here|in it)\b)/iu

/** Whether a passage has no personal data at all. */
export function excludesPersonalData({ text }: Pick<BriefPassage, 'text'>): boolean {
  return noPersonalData.test(text)
}

const models = /\b(?:ocr|models?|recognition|recognises?|transcri\w+|speech|ai|llms?|inference)\b/iu
const onDevice = /\bon[- ](?:the[- ])?(?:device|phone|computer)\b|\b(?:locally|offline|no cloud|not in the cloud)\b/iu
const nothingLeaves =
  /\b(?:nothing|no (?:data|text|audio|images?|photos?|recordings?)|never|not)(?: ever| may| must| will| should| shall)* leaves? (?:the |our )?(?:device|phone|computer|client|machine|laptop|tablet|browser)/iu

/** Whether a passage keeps a model, or all data, on the device. */
export function keepsOnDevice({ text }: Pick<BriefPassage, 'text'>): boolean {
  return (models.test(text) && onDevice.test(text)) || nothingLeaves.test(text)
}

export function namesModel({ text }: Pick<BriefPassage, 'text'>): boolean {
  return models.test(text)
}
