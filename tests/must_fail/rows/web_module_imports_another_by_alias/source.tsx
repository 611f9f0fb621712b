import { text } from '@/modules/organisation/text'

export const Page = () => <p>{text.toString()}</p>
