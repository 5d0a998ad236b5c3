/** Beside every sealed packet: how somebody without this program opens it. */
export const howToOpen = `HOW TO OPEN THIS PACKET

The file whose name ends in .zip.age is sealed with age, a free and open
format (https://age-encryption.org). Whoever sent it has told you the
passphrase on another way, or has sealed it to your own age key. Never keep
the passphrase in the same place as the file.

1. Install age: it is part of Linux distributions and of Homebrew, and there
   is a program for Windows. Programs with windows that open age files work
   just as well.

2. Open a terminal in this folder and run, with the name of the file:

   with a passphrase:
     age --decrypt -o packet.zip "NAME OF THE FILE.zip.age"

   with your own key:
     age --decrypt -i YOUR-KEY-FILE -o packet.zip "NAME OF THE FILE.zip.age"

3. Unpack packet.zip. The folder in it holds the packet. HOW-TO-CHECK.txt in
   that folder says how to see that nothing was changed.

4. Delete packet.zip and the folder when you no longer need them.

The passphrase cannot be found again when it is lost.
`;
