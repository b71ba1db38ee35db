export { searchAddressOf, targetOf } from '../../core/registry/mention-address.ts';
