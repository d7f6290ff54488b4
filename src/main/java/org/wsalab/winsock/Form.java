package org.wsalab.winsock;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what an integer means, on a parameter or on a call for its result, so that the one notation
 * of calls can write it as a person would: {@code FD_READ|FD_CLOSE} rather than 33.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Form {
  /** What the integer is. */
  Kind value();

  /** The meanings that an integer, a BOOL or a handle can have. */
  enum Kind {
    /** A plain number, and the form of whatever carries no other. */
    NUMBER,
    /** 0, or SOCKET_ERROR. */
    STATUS,
    /** A count, or SOCKET_ERROR. */
    COUNT,
    /** TRUE, or FALSE for failure. */
    BOOL,
    /** A handle, or INVALID_SOCKET or WSA_INVALID_EVENT for failure. */
    HANDLE,
    /** WSA_WAIT_EVENT_0 and up, WSA_WAIT_TIMEOUT, WSA_WAIT_IO_COMPLETION or WSA_WAIT_FAILED. */
    WAIT,
    /** Winsock's error code itself: the result of WSAStartup. */
    ERROR,
    /** A set of FD_XXX. */
    NETWORK_EVENTS,
    /** Milliseconds as a DWORD; 0xFFFFFFFF is WSA_INFINITE. */
    MILLISECONDS,
    /** A version word, major in the low byte. */
    VERSION,
    /** AF_XXX. */
    FAMILY,
    /** SOCK_XXX. */
    TYPE,
    /** IPPROTO_XXX. */
    PROTOCOL,
    /** SD_XXX. */
    HOW,
    /** A set of MSG_XXX. */
    MESSAGE_FLAGS,
    /** A set of WSA_FLAG_XXX. */
    SOCKET_FLAGS,
    /** How many connections may wait, or SOMAXCONN. */
    BACKLOG,
    /** SOL_SOCKET or IPPROTO_XXX. */
    LEVEL,
    /** SO_XXX, TCP_XXX or IPV6_XXX. */
    OPTION,
    /** FIONBIO and its kin. */
    IOCTL
  }
}
