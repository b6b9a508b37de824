import { z } from 'zod'

/** What kind of product a brief describes. It decides what every plan needs, whom it needs, and in which words. */
export const ProductKind = z.enum([
  'web_application',
  'static_site',
  'mobile_app',
  'desktop_app',
  'browser_extension',
  'command_line_or_library',
  'api_or_data_pipeline',
  'machine_learning',
  'firmware_or_device',
  'game',
  'regulated_product',
])
export type ProductKind = z.infer<typeof ProductKind>
