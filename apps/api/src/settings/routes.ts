import { settings } from '@ket-nap/domain/settings/contract'
import type { Feature } from '../platform/feature.ts'
import { serve } from '../platform/http/serve.ts'
import { readSettings } from './repository.ts'
import { changeSettings } from './service.ts'

export const settingsFeature: Feature = {
  name: 'settings',
  register: (api, dependencies) => {
    serve(api, settings.get, () => readSettings(dependencies.db))
    serve(api, settings.change, ({ actor, by, body }) => changeSettings(dependencies, actor, by, body))
  },
}
