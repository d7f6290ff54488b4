package org.wsalab.provider;

import org.wsalab.notification.Observer;
import org.wsalab.notification.Profile;

/**
 * What a session tells its provider.
 *
 * @param profile the quirks to follow; a provider over a real DLL cannot choose and ignores it
 * @param observer is told what happens between the calls
 */
public record Settings(Profile profile, Observer observer) {}
