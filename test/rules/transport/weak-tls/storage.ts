import * as storage from '@pulumi/azure-native/storage';

new storage.StorageAccount('scans', { minimumTlsVersion: 'TLS1_0', enableHttpsTrafficOnly: true });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/weak-tls
new storage.StorageAccount('notes', { minimumTlsVersion: storage.MinimumTlsVersion.TLS1_2 });
