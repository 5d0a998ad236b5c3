/** Beside every packet: how somebody without this program sees whether a file was changed, lost or added. */
export const howToCheck = `HOW TO CHECK THIS PACKET

The folder "data" holds the packet. The file manifest-sha256.txt lists the
SHA-256 sum of every file in it. If a single character of a file was changed
after the packet was made, its sum no longer fits.

Open a terminal in this folder (the one that holds this text) and run the one
command for your system. It names every file with OK, or says which one does
not fit.

Linux:
  sha256sum -c manifest-sha256.txt

macOS:
  shasum -a 256 -c manifest-sha256.txt

Windows (PowerShell):
  Get-Content manifest-sha256.txt | ForEach-Object { $sum, $file = $_ -split '  ', 2; if ((Get-FileHash -Algorithm SHA256 $file).Hash -eq $sum) { "$file OK" } else { "$file CHANGED" } }

The sum of manifest-sha256.txt itself stands for the whole packet: whoever made
the packet has it written down and can compare it with you by telephone.

  Linux:    sha256sum manifest-sha256.txt
  macOS:    shasum -a 256 manifest-sha256.txt
  Windows:  certutil -hashfile manifest-sha256.txt SHA256

The folder follows the BagIt layout (RFC 8493), which archives and libraries
check with their own tools.

The sums show that nothing was changed since the packet was made. They do not
show who made it.
`;
