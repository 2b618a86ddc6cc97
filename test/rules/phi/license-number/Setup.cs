// SPDX-License-Identifier: BSD-3-Clause
[assembly: License("EPL-2.0")]
public class Setup
{
    private const string ServerCertificate = "CN=charts";
    private readonly string licenseUrl = "https://www.apache.org/licenses/LICENSE-2.0";
}
