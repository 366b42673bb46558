#pragma once

/// A certificate for 127.0.0.1 that signs itself, and its key. For tests only: nobody trusts it unless told to.
namespace muster::test {

// clang-format off
inline constexpr char certificatePem[] =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBlTCCATqgAwIBAgIURclX2rl4/AeZlCF5eMbobQNnu5kwCgYIKoZIzj0EAwIw\n"
    "FjEUMBIGA1UEAwwLTXVzdGVyIHRlc3QwIBcNMjYxMTIzMTY0NzE1WhgPMjEyNjEw\n"
    "MzAxNjQ3MTVaMBYxFDASBgNVBAMMC011c3RlciB0ZXN0MFkwEwYHKoZIzj0CAQYI\n"
    "KoZIzj0DAQcDQgAEsHb5NfFkYS53EKNi1AIDofwdniWs1IiblWNwnixgqDvYLopV\n"
    "9QujT7ZLaez2V+dUzZMdONp2qDXU1wyF5YDxp6NkMGIwHQYDVR0OBBYEFOPPXkZj\n"
    "p+Tb9afTmfjyaJsv6VsTMB8GA1UdIwQYMBaAFOPPXkZjp+Tb9afTmfjyaJsv6VsT\n"
    "MA8GA1UdEwEB/wQFMAMBAf8wDwYDVR0RBAgwBocEfwAAATAKBggqhkjOPQQDAgNJ\n"
    "ADBGAiEAt+IHgvw7RcFrBm28toOL90pvlYY6D/81c5F0DWjHaKYCIQCRoCRg2+Zp\n"
    "vtUx/I0acn9NRnrQNuc5V899fwfXod4s5A==\n"
    "-----END CERTIFICATE-----\n";
inline constexpr char certificateKeyPem[] =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgRNsOLt0hv+h395B9\n"
    "xplrR15DdttH+pSKB8kqWk2b80KhRANCAASwdvk18WRhLncQo2LUAgOh/B2eJazU\n"
    "iJuVY3CeLGCoO9guilX1C6NPtktp7PZX51TNkx042naoNdTXDIXlgPGn\n"
    "-----END PRIVATE KEY-----\n";
// clang-format on

} // namespace muster::test
